package nl.duaal.persistence;

import java.util.Arrays;
import java.util.Collection;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The way from a store to rows that belong to an organisation.
 *
 * <p>Every reference to such a table carries its own condition, in subqueries too; a statement that lacks one fails
 * before it reaches the database.
 *
 * {@snippet :
 * db.select(COHORT.ID, COHORT.NAME).from(COHORT).where(TenantScope.of(COHORT, organisation)).fetch();
 * }
 */
public final class TenantScope {

    /** The column that says whose a row is; a table that has it is guarded. */
    static final String COLUMN = "organisation_id";

    private TenantScope() {}

    /** Only the rows of this organisation. */
    public static Condition of(Table<?> table, OrganisationId organisation) {
        Field<?> column = table.field(COLUMN);
        if (column == null) {
            throw new IllegalArgumentException("table " + table.getName() + " has no " + COLUMN);
        }
        return column.getType() == OrganisationId.class
                ? equal(column, organisation)
                : column.coerce(Long.class).eq(organisation.value());
    }

    /**
     * Only the rows of these organisations: for figures over what several of them share with the reader, who is asked
     * first which things those are.
     */
    public static Condition ofAny(Table<?> table, Collection<OrganisationId> organisations) {
        Field<?> column = table.field(COLUMN);
        if (column == null) {
            throw new IllegalArgumentException("table " + table.getName() + " has no " + COLUMN);
        }
        if (organisations.isEmpty()) throw new IllegalArgumentException("organisations: at least one");
        return column.coerce(Long.class)
                .in(organisations.stream().map(OrganisationId::value).toList());
    }

    /**
     * A context for what cannot know the organisation yet, such as signing in.
     *
     * @param reason why this statement may see the rows of everyone; for whoever reviews it
     */
    public static DSLContext acrossOrganisations(DSLContext db, String reason) {
        if (reason.isBlank()) throw new IllegalArgumentException("reason: needed");
        var withoutGuard = Arrays.stream(db.configuration().executeListenerProviders())
                .filter(provider -> !(provider.provide() instanceof TenantGuard))
                .toArray(ExecuteListenerProvider[]::new);
        return db.configuration().derive(withoutGuard).dsl();
    }

    @SuppressWarnings("unchecked")
    private static <T> Condition equal(Field<T> column, OrganisationId organisation) {
        return column.eq((T) organisation);
    }
}
