package nl.duaal.persistence;

/** A statement would have reached rows of any organisation; it was not run. */
public class TenantScopeMissing extends IllegalStateException {

    TenantScopeMissing(String what, String sql) {
        super(what + "; use TenantScope.of(table, organisation). The statement: " + sql);
    }
}
