package nl.duaal.workplace;

import java.util.HashSet;
import java.util.List;

/**
 * What is kept of an employer.
 *
 * @param sector  in the words of its keeper; empty where it is not known
 * @param contact who speaks for it; empty where nobody is known
 */
public record EmployerData(
        String name,
        String sector,
        String contact,
        String note,
        List<Location> locations,
        List<Recognition> recognitions,
        List<Mentor> mentors) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int SECTOR_MAX_LENGTH = 60;
    public static final int CONTACT_MAX_LENGTH = 120;
    public static final int NOTE_MAX_LENGTH = 1000;
    public static final int MOST_PARTS = 100;

    public EmployerData {
        Texts.needed("name", name, NAME_MAX_LENGTH);
        Texts.fits("sector", sector, SECTOR_MAX_LENGTH);
        Texts.fits("contact", contact, CONTACT_MAX_LENGTH);
        Texts.fits("note", note, NOTE_MAX_LENGTH);
        locations = List.copyOf(locations);
        recognitions = List.copyOf(recognitions);
        mentors = List.copyOf(mentors);
        if (Math.max(locations.size(), Math.max(recognitions.size(), mentors.size())) > MOST_PARTS) {
            throw new IllegalArgumentException("at most " + MOST_PARTS + " of each");
        }
        var seen = new HashSet<Object>();
        for (var location : locations) {
            if (!seen.add(location.uuid())) throw new IllegalArgumentException("locations: one twice");
        }
        for (var recognition : recognitions) {
            if (!seen.add(recognition.crebo())) throw new IllegalArgumentException("recognitions: one twice");
        }
    }

    /** An employer of which no more than the name and sector are known. */
    public static EmployerData named(String name, String sector) {
        return new EmployerData(name, sector, "", "", List.of(), List.of(), List.of());
    }

    /** How many apprentices can be taught at the same time by those who teach. */
    public int apprenticesTaught() {
        return mentors.stream()
                .filter(mentor -> mentor.role() == Mentor.Role.TRAINER)
                .mapToInt(Mentor::apprentices)
                .sum();
    }
}
