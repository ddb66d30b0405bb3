package nl.duaal.workplace.vacancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import nl.duaal.workplace.JobFunctionData;
import nl.duaal.workplace.JobTask;
import nl.duaal.workplace.vacancy.VacancyFinding.Kind;

/**
 * Looks through the vacancy text of a function: for demands that its tasks do not make, for words that keep people
 * away, and for Dutch above what the tasks ask. Fixed words and counts; it proposes and changes nothing.
 *
 * @param asked       the level of reading that the text is held against
 * @param readability of the whole text
 * @param findings    in the order of the text
 * @see "VIA pilot 3, finding via3.selection of the library: a vacancy in plain words gives fairer chances"
 */
public record VacancyCheck(LanguageLevel asked, Readability readability, List<VacancyFinding> findings) {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern EXPERIENCE = Pattern.compile(
            "(?:(?:minimaal|minstens|ten minste|meer dan)\\s+)?"
                    + "(?:\\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?:\\s+(?:tot|à|of)\\s+\\w+)?"
                    + "\\s+jaar\\s+(?:\\p{L}+\\s+){0,2}?(?:werk)?ervaring",
            IGNORE_CASE);
    private static final Pattern DRIVING_LICENCE = Pattern.compile("rijbewijs(?:\\s+[A-E]{1,2}\\b)?", IGNORE_CASE);
    private static final Pattern LEVEL = Pattern.compile("(?<![\\p{L}\\p{N}])(A1|A2|B1|B2|C1|C2)(?![\\p{L}\\p{N}])");
    private static final Pattern DEMANDS = Pattern.compile(
            "(?<!\\p{L})(?:ervaring|eis|eisen|vereist|moet|moeten|vereiste|aantoonbaar|aantoonbare|beheerst|kennis van)"
                    + "(?!\\p{L})",
            IGNORE_CASE);
    /** What texts are held against when no task says what reading it asks. */
    private static final LanguageLevel USUAL = LanguageLevel.B1;

    public VacancyCheck {
        findings = List.copyOf(findings);
    }

    /** What there is to say about the text of a function. */
    public static VacancyCheck of(JobFunctionData function) {
        String text = function.vacancyText();
        var asked = readingAsked(function);
        var findings = new ArrayList<VacancyFinding>();
        for (var entry : WordList.ALL) {
            for (var hit : entry.pattern().matcher(text).results().toList()) {
                if (isPossessiveOfThing(entry, hit.group(), text, hit.start())) continue;
                findings.add(new VacancyFinding(
                        entry.kind(), hit.start(), hit.end(), hit.group(), List.of(), entry.advice()));
            }
        }
        add(findings, text, EXPERIENCE, Kind.EXPERIENCE);
        if (!function.drivingLicence()) add(findings, text, DRIVING_LICENCE, Kind.DRIVING_LICENCE);
        levels(findings, function);
        sentences(findings, function, asked);
        return new VacancyCheck(asked, Readability.of(text), withoutInner(findings));
    }

    /** Whether the whole text reads easily enough for the level that is asked. */
    public boolean isReadable() {
        return readability.fits(asked);
    }

    /** The highest level of reading that an essential task asks; of any task where no essential one does. */
    private static LanguageLevel readingAsked(JobFunctionData function) {
        var essential = function.asked(JobTask.Kind.ESSENTIAL).get(Skill.READING);
        if (essential != null) return essential;
        var learnable = function.asked(JobTask.Kind.LEARNABLE).get(Skill.READING);
        return learnable == null ? USUAL : learnable;
    }

    // "zijn" is mostly the verb to be: only before a thing of a person ("zijn taken") it is about somebody.
    private static boolean isPossessiveOfThing(WordList.Entry entry, String word, String text, int at) {
        if (entry.kind() != Kind.GENDERED) return false;
        String small = word.toLowerCase(Locale.ROOT);
        if (!small.equals("zijn") && !small.equals("zij") && !small.equals("haar")) return false;
        if (small.equals("zij")) return text.startsWith(" zijn", at + word.length());
        String rest = text.substring(at + word.length()).stripLeading();
        return !OF_SOMEBODY.matcher(rest).lookingAt();
    }

    private static final Pattern OF_SOMEBODY = Pattern.compile(
            "(?:eigen|taken?|werk|team|collega|leidinggevende|functie|rol|ervaring|verantwoordelijkheid)", IGNORE_CASE);

    private static void add(List<VacancyFinding> findings, String text, Pattern pattern, Kind kind) {
        for (var hit : pattern.matcher(text).results().toList()) {
            findings.add(new VacancyFinding(kind, hit.start(), hit.end(), hit.group(), List.of(), null));
        }
    }

    private static void levels(List<VacancyFinding> findings, JobFunctionData function) {
        var highest = function.tasks().stream()
                .flatMap(task -> task.needed().values().stream())
                .max(Comparator.naturalOrder());
        if (highest.isEmpty()) return;
        for (var hit : LEVEL.matcher(function.vacancyText()).results().toList()) {
            boolean above = hit.group().equals("C2")
                    || LanguageLevel.valueOf(hit.group()).compareTo(highest.get()) > 0;
            if (!above) continue;
            findings.add(new VacancyFinding(
                    Kind.LANGUAGE_LEVEL,
                    hit.start(),
                    hit.end(),
                    hit.group(),
                    List.of(highest.get().name()),
                    null));
        }
    }

    private static void sentences(List<VacancyFinding> findings, JobFunctionData function, LanguageLevel asked) {
        int longest = Readability.longestSentence(asked);
        for (var sentence : Sentence.of(function.vacancyText())) {
            if (sentence.words() > longest) {
                findings.add(new VacancyFinding(
                        Kind.LONG_SENTENCE,
                        sentence.from(),
                        sentence.until(),
                        sentence.text(),
                        List.of(Integer.toString(sentence.words()), Integer.toString(longest), asked.name()),
                        null));
            }
            if (!DEMANDS.matcher(sentence.text()).find()) continue;
            String small = sentence.text().toLowerCase(Locale.ROOT);
            for (var task : function.tasks()) {
                if (task.kind() != JobTask.Kind.LEARNABLE) continue;
                int at = small.indexOf(task.name().toLowerCase(Locale.ROOT));
                if (at < 0) continue;
                int from = sentence.from() + at;
                findings.add(new VacancyFinding(
                        Kind.LEARNABLE,
                        from,
                        from + task.name().length(),
                        sentence.text().substring(at, at + task.name().length()),
                        List.of(task.name()),
                        null));
            }
        }
    }

    /** Of two words in one place the longer says more; a long sentence stands beside what is in it. */
    private static List<VacancyFinding> withoutInner(List<VacancyFinding> findings) {
        return findings.stream()
                .filter(one -> findings.stream()
                        .noneMatch(other -> other != one
                                && other.kind() != Kind.LONG_SENTENCE
                                && other.from() <= one.from()
                                && other.until() >= one.until()
                                && other.until() - other.from() > one.until() - one.from()))
                .sorted(Comparator.comparingInt(VacancyFinding::from).thenComparing(VacancyFinding::kind))
                .toList();
    }
}
