package nl.duaal.large;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as MariaDB reads them in a statement. */
final class SqlText {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private SqlText() {}

    static void append(StringBuilder sql, @Nullable Object value) {
        switch (value) {
            case null -> sql.append("NULL");
            case Number number -> sql.append(number);
            case Boolean truth -> sql.append(truth ? '1' : '0');
            case Instant moment ->
                sql.append('\'').append(MOMENT.format(moment)).append('\'');
            case Enum<?> one -> sql.append('\'').append(one.name()).append('\'');
            default -> quoted(sql, value.toString());
        }
    }

    private static void quoted(StringBuilder sql, String text) {
        sql.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\\') sql.append('\\');
            sql.append(c);
        }
        sql.append('\'');
    }
}
