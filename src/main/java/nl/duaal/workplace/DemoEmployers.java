package nl.duaal.workplace;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.DemoContent;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Made-up employers to look at: both with the municipality of a demonstration, and each with itself. Before what refers
 * to them.
 *
 * @see OrganisationKind#EMPLOYER
 */
@Component
@Order(2)
class DemoEmployers implements DemoContent {

    private static final String INVENTED = "Verzonnen voorbeeld. ";

    private final EmployerService employers;

    DemoEmployers(EmployerService employers) {
        this.employers = employers;
    }

    @Override
    public void fill(SignedIn as) {
        if (as.roles().contains(Role.COORDINATOR)) {
            grid(as);
            care(as);
        } else if (as.organisationName().contains("Netbeheer")) grid(as);
        else if (as.organisationName().contains("Zorggroep")) care(as);
    }

    private void grid(SignedIn as) {
        var yard = new Location(UUID.randomUUID(), "Werkplaats Oost", "Kabelweg 12", "Waterstad");
        UUID employer = employers.create(
                as,
                new EmployerData(
                        "Netbeheer Waterland",
                        "energietechniek",
                        "Bram Kuipers",
                        INVENTED + "Leidt monteurs op in een eigen werkplaats, met twee groepen per jaar.",
                        List.of(yard, new Location(UUID.randomUUID(), "Steunpunt Noord", "Dijk 3", "Noorderhaven")),
                        List.of(new Recognition(
                                "Monteur laagspanningsdistributie", "25296", LocalDate.of(2028, 7, 31))),
                        List.of(
                                new Mentor(Mentor.Role.TRAINER, "Wim Postma", 4),
                                new Mentor(Mentor.Role.TRAINER, "Karin Dekker", 4),
                                new Mentor(Mentor.Role.BUDDY, "Yusuf Demir", 2))));
        employers.addFunction(
                as,
                employer,
                new JobFunctionData(
                        "Monteur laagspanning",
                        yard.uuid(),
                        "25296",
                        8,
                        BigDecimal.valueOf(32),
                        false,
                        List.of(
                                new JobTask(
                                        "safety",
                                        "Veiligheidsinstructies begrijpen en navertellen",
                                        JobTask.Kind.ESSENTIAL,
                                        true,
                                        levels(LanguageLevel.B1, Skill.LISTENING, Skill.CONVERSATION)),
                                new JobTask(
                                        "team",
                                        "Samenwerken in een ploeg van vier",
                                        JobTask.Kind.ESSENTIAL,
                                        false,
                                        levels(LanguageLevel.A2, Skill.CONVERSATION)),
                                new JobTask(
                                        "connect",
                                        "Kabels leggen en huisaansluitingen maken",
                                        JobTask.Kind.LEARNABLE,
                                        false,
                                        levels(LanguageLevel.A2, Skill.LISTENING, Skill.READING)),
                                new JobTask(
                                        "orders",
                                        "Werkopdrachten lezen en afmelden op de tablet",
                                        JobTask.Kind.LEARNABLE,
                                        false,
                                        levels(LanguageLevel.B1, Skill.READING))),
                        List.of(new Shift(
                                "Dagdienst",
                                EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY),
                                7 * 60,
                                8 * 60 + 30,
                                false)),
                        """
                        Monteur laagspanning (m/v)

                        Wij zoeken een representatieve en stressbestendige collega die vloeiend Nederlands spreekt. \
                        Hij heeft minimaal drie jaar ervaring en is in het bezit van rijbewijs B. \
                        Je legt kabels, je maakt huisaansluitingen en je werkt in een ploeg van vier.

                        Naast de reguliere werkzaamheden ben je verantwoordelijk voor het adequaat registreren van \
                        werkopdrachten in onze applicatie, waarbij je proactief communiceert met de werkvoorbereiding \
                        en zelfstandig prioriteiten stelt binnen de geldende veiligheidsvoorschriften.

                        Wij leiden je op in onze eigen werkplaats. Je krijgt een praktijkopleider en een maatje."""));
    }

    private void care(SignedIn as) {
        var house = new Location(UUID.randomUUID(), "Huize De Linde", "Lindelaan 1", "Waterstad");
        UUID employer = employers.create(
                as,
                new EmployerData(
                        "Zorggroep De Linde",
                        "zorg en welzijn",
                        "Fatma Yildiz",
                        INVENTED + "Drie huizen voor ouderen; werkbegeleiders zijn getraind in taal op de werkvloer.",
                        List.of(house),
                        List.of(new Recognition("Verzorgende IG", "25491", LocalDate.of(2027, 12, 31))),
                        List.of(
                                new Mentor(Mentor.Role.TRAINER, "Ineke Smit", 5),
                                new Mentor(Mentor.Role.BUDDY, "Maria Lopes", 2))));
        employers.addFunction(
                as,
                employer,
                new JobFunctionData(
                        "Verzorgende in opleiding",
                        house.uuid(),
                        "25491",
                        6,
                        BigDecimal.valueOf(28),
                        false,
                        List.of(
                                new JobTask(
                                        "residents",
                                        "Met bewoners praten over hun dag",
                                        JobTask.Kind.ESSENTIAL,
                                        false,
                                        levels(LanguageLevel.B1, Skill.CONVERSATION, Skill.LISTENING)),
                                new JobTask(
                                        "alarm",
                                        "Een alarm herkennen en doorgeven",
                                        JobTask.Kind.ESSENTIAL,
                                        true,
                                        levels(LanguageLevel.B1, Skill.LISTENING, Skill.SPEAKING)),
                                new JobTask(
                                        "care",
                                        "Helpen bij wassen, kleden en eten",
                                        JobTask.Kind.LEARNABLE,
                                        false,
                                        levels(LanguageLevel.A2, Skill.CONVERSATION)),
                                new JobTask(
                                        "report",
                                        "Rapporteren in het zorgdossier",
                                        JobTask.Kind.LEARNABLE,
                                        false,
                                        levels(LanguageLevel.B1, Skill.WRITING, Skill.READING))),
                        List.of(
                                new Shift("Vroege dienst", everyDay(), 7 * 60, 8 * 60 + 30, false),
                                new Shift("Late dienst", everyDay(), 14 * 60 + 30, 8 * 60, true)),
                        """
                        Verzorgende in opleiding

                        Help je graag ouderen? Bij ons leer je het vak. Je werkt 20 uur en je gaat 8 uur naar school.
                        Je praat met bewoners, je helpt met eten en je let op of het goed gaat.

                        Wat heb je nodig? Je kunt een gesprek voeren in het Nederlands (B1). \
                        Schrijven leer je bij ons. Een diploma heb je niet nodig."""));
    }

    private static Set<java.time.DayOfWeek> everyDay() {
        return EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY);
    }

    private static Map<Skill, LanguageLevel> levels(LanguageLevel level, Skill... skills) {
        var levels = new EnumMap<Skill, LanguageLevel>(Skill.class);
        for (var skill : skills) levels.put(skill, level);
        return levels;
    }
}
