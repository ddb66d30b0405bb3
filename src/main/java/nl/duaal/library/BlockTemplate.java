package nl.duaal.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/**
 * A building block that a design can take: a national one, or one of the organisation's own.
 *
 * @param key          stable; {@code own.<uuid>} for an own one
 * @param conditions   what must be arranged
 * @param evidenceKeys findings that support it
 * @param own          none for a national one
 */
public record BlockTemplate(
        String key,
        Wording label,
        Wording note,
        BlockData data,
        List<Wording> conditions,
        List<String> evidenceKeys,
        String source,
        Model.Mark mark,
        @Nullable Own own) {

    /** Before the uuid in the key of an own block. */
    public static final String OWN = "own.";

    /** Which own block, in which version. */
    public record Own(UUID uuid, long version) {}

    public BlockTemplate {
        conditions = List.copyOf(conditions);
        evidenceKeys = List.copyOf(evidenceKeys);
    }

    public BlockKind kind() {
        return data.kind();
    }

    public int usualWeeks() {
        return data.usualWeeks();
    }

    public BigDecimal hoursPerWeek() {
        return data.hoursPerWeek();
    }

    public int groupSize() {
        return data.groupSize();
    }

    public BlockData.@Nullable Price price() {
        return data.price();
    }

    public String provider() {
        return data.provider();
    }

    public String payer() {
        return data.payer();
    }

    public Map<Skill, LanguageLevel> needed() {
        return data.needed();
    }

    public Map<Skill, LanguageLevel> reached() {
        return data.reached();
    }

    public Set<Ledger> ledgers() {
        return data.ledgers();
    }
}
