package nl.duaal.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;

/**
 * How columns {@code …_at} travel: as a date and a time, never as {@link java.sql.Timestamp}.
 *
 * <p>jOOQ's own way goes through {@code Timestamp}, which knows only hours that exist in the zone of this machine:
 * with the Dutch clock, 02:30 UTC in the night that summer time begins would be stored as 03:30.
 */
public final class InstantBinding extends AbstractBinding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return new InstantConverter();
    }

    @Override
    protected void sqlInline(BindingSQLContext<Instant> context) {
        var value = context.convert(converter()).value();
        if (value == null) context.render().sql("null");
        else context.render().visit(DSL.raw("timestamp '" + LITERAL.format(value) + "'"));
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement()
                .setObject(context.index(), context.convert(converter()).value());
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.convert(converter()).value(context.resultSet().getObject(context.index(), LocalDateTime.class));
    }
}
