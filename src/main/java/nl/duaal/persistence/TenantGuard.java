package nl.duaal.persistence;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Fails every statement that reaches rows of an organisation without saying of which.
 *
 * <p>It reads the finished SQL, not jOOQ's model of it, so that statements written as text are judged as well.
 */
final class TenantGuard implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    /** Statements come back all day; more different ones than this are not worth remembering. */
    private static final int REMEMBERED = 2000;

    private final transient Supplier<Set<String>> tenantTables;
    private final transient Set<String> approved = ConcurrentHashMap.newKeySet();

    TenantGuard(Supplier<Set<String>> tenantTables) {
        this.tenantTables = tenantTables;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        // the last moment at which every kind of statement passes, batches included
        var sql = context.sql();
        if (sql != null) check(sql);
        for (var one : context.batchSQL()) {
            if (one != null) check(one);
        }
    }

    private void check(String sql) {
        if (approved.contains(sql)) return;
        ScopedStatement.check(sql, tenantTables.get());
        if (approved.size() < REMEMBERED) approved.add(sql);
    }
}
