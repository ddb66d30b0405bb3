package nl.duaal.tabular;

import java.util.List;

/** What comes of reading a table. */
public sealed interface TableReading {

    /**
     * @param sheets at least one, each with rows
     * @param sha256 of the bytes that were read, in hexadecimal
     */
    record Read(List<Sheet> sheets, String sha256) implements TableReading {
        public Read {
            if (sheets.isEmpty()) throw new IllegalArgumentException("sheets: at least one");
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * Nothing was read. The words are made where it is shown, under {@code shell.import.refused.<code>}.
     *
     * @param sheet     empty when it is about the file as a whole
     * @param cell      such as {@code B12}; empty likewise
     * @param arguments what the words need: a limit, what stands there
     */
    record Refused(Reason reason, String sheet, String cell, List<String> arguments) implements TableReading {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** Why a file is not read. */
    enum Reason {
        TOO_LARGE,
        UNPACKS_TO_TOO_MUCH,
        PACKED_TOO_TIGHTLY,
        TOO_MANY_PARTS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_CELLS,
        CELL_TOO_LONG,
        PASSWORD,
        OLD_EXCEL,
        OPEN_DOCUMENT,
        MACROS,
        LINKS_ELSEWHERE,
        EMBEDDED,
        DOCUMENT_TYPE,
        UNCLOSED_QUOTE,
        DAMAGED,
        NOT_A_TABLE,
        EMPTY
    }
}
