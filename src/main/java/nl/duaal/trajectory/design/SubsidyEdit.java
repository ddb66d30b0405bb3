package nl.duaal.trajectory.design;

import java.util.List;
import java.util.function.Consumer;

/**
 * A subsidy while some of its fields are being changed; it lives inside {@link #of} only. The fields are those of
 * {@link SubsidyUse}.
 */
public final class SubsidyEdit {

    public String key;
    public String scheme;
    public String name;
    public String phase;
    public String payer;
    public String receiver;
    public List<Figure> tiers;
    public SubsidyUse.Timing timing;

    private SubsidyEdit(SubsidyUse use) {
        key = use.key();
        scheme = use.scheme();
        name = use.name();
        phase = use.phase();
        payer = use.payer();
        receiver = use.receiver();
        tiers = use.tiers();
        timing = use.timing();
    }

    /** The same subsidy with some fields changed. */
    public static SubsidyUse of(SubsidyUse use, Consumer<SubsidyEdit> change) {
        var edit = new SubsidyEdit(use);
        change.accept(edit);
        return new SubsidyUse(
                edit.key, edit.scheme, edit.name, edit.phase, edit.payer, edit.receiver, edit.tiers, edit.timing);
    }
}
