package nl.duaal.costbenefit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.costbenefit.CaseContributions;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.engine.Contribution;
import nl.duaal.engine.Goal;
import nl.duaal.engine.Model;

/**
 * What is chosen on the page of contributions, as its address says it.
 *
 * @param party who receives
 * @param giver who gives; another party of the model
 * @param form  how it is paid
 * @param phase in which it is paid each period; {@link #ALL} for all of them
 * @param wish  months within which it has to be earned back, or {@link #NO_LOSS}
 */
record ContributionUrl(String party, String giver, Form form, String phase, String wish) {

    static final String NO_LOSS = "npv";
    static final String ALL = "";
    private static final String GIVER = "giver";
    private static final String FORM = "form";
    private static final String PHASE = "phase";
    private static final String WISH = "wish";
    private static final int USUAL_MONTHS = 24;
    private static final String MUNICIPALITY = "municipality";

    /** How a contribution is paid, as it is chosen. */
    enum Form {
        STARTER,
        LUMP,
        PERIOD;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What an address says, where the model allows it; for a model of at least two parties. */
    static ContributionUrl of(QueryParameters query, Model model) {
        String party = query.getSingleParameter(CaseView.PARTY_PARAMETER)
                .filter(model.parties()::contains)
                .orElseGet(() -> CaseService.mainParty(model));
        return new ContributionUrl(
                party,
                query.getSingleParameter(GIVER)
                        .filter(giver -> givers(model, party).contains(giver))
                        .orElseGet(() -> usualGiver(model, party)),
                query.getSingleParameter(FORM)
                        .flatMap(text -> forms(model).stream()
                                .filter(form -> form.key().equals(text))
                                .findFirst())
                        .orElse(forms(model).getFirst()),
                query.getSingleParameter(PHASE)
                        .filter(phase ->
                                model.phases().stream().anyMatch(one -> one.id().equals(phase)))
                        .orElse(ALL),
                query.getSingleParameter(WISH)
                        .filter(wish -> isWish(wish, model))
                        .orElse(usualWish(model)));
    }

    /** Whether there is anybody to give and anybody to receive. */
    static boolean isPossible(Model model) {
        return model.parties().size() > 1;
    }

    /** How a contribution to a model can be paid; without phases nobody is ever counted. */
    static List<Form> forms(Model model) {
        return model.phases().isEmpty() ? List.of(Form.LUMP) : List.of(Form.values());
    }

    /** Everybody but the one who receives. */
    static List<String> givers(Model model, String receiver) {
        return model.parties().stream().filter(party -> !party.equals(receiver)).toList();
    }

    private static String usualGiver(Model model, String receiver) {
        var givers = givers(model, receiver);
        return givers.contains(MUNICIPALITY) ? MUNICIPALITY : givers.getFirst();
    }

    /** Months over which the model looks ahead. */
    static int horizonMonths(Model model) {
        return model.horizon() * 12 / model.periodsPerYear();
    }

    private static String usualWish(Model model) {
        return String.valueOf(Math.min(USUAL_MONTHS, horizonMonths(model)));
    }

    private static boolean isWish(String text, Model model) {
        return text.equals(NO_LOSS)
                || months(text).filter(months -> isWithin(months, model)).isPresent();
    }

    /** Whether a number of months can be wished for. */
    static boolean isWithin(double months, Model model) {
        return months == Math.rint(months) && months >= 1 && months <= horizonMonths(model);
    }

    private static Optional<Integer> months(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf);
    }

    /** The wishes that are answered side by side: the usual months, the chosen ones, and no loss. */
    static List<String> usualWishes(Model model) {
        return CaseContributions.MONTHS.stream()
                .filter(months -> isWithin(months, model))
                .map(String::valueOf)
                .toList();
    }

    /** The months that are wished for; none for {@link #NO_LOSS}. */
    Optional<Integer> wishMonths() {
        return months(wish);
    }

    Goal goal(Model model, String wished) {
        return months(wished)
                .map(months -> Goal.withinMonths(model, party, months))
                .orElseGet(() -> Goal.noLoss(party));
    }

    Contribution.Form paid(Model model) {
        return switch (form) {
            case LUMP -> new Contribution.Form.Lump();
            case STARTER -> new Contribution.Form.PerStarter();
            case PERIOD ->
                new Contribution.Form.PerPeriod(
                        phase.equals(ALL)
                                ? model.phases().stream().map(Model.Phase::id).toList()
                                : List.of(phase));
        };
    }

    /** All that is chosen, as {@link #of} reads it. */
    QueryParameters query() {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put(CaseView.PARTY_PARAMETER, party);
        chosen.put(GIVER, giver);
        chosen.put(FORM, form.key());
        if (!phase.equals(ALL)) chosen.put(PHASE, phase);
        chosen.put(WISH, wish);
        return QueryParameters.simple(chosen);
    }

    /** The address of the page with all that is chosen. */
    String address(UUID uuid) {
        return "cases/" + uuid + "/contribution?" + query().getQueryString();
    }

    /** Who gave receives, when they are the one who is chosen. */
    ContributionUrl withParty(String other) {
        return new ContributionUrl(other, other.equals(giver) ? party : giver, form, phase, wish);
    }

    ContributionUrl withGiver(String other) {
        return new ContributionUrl(party, other, form, phase, wish);
    }

    ContributionUrl withForm(Form other) {
        return new ContributionUrl(party, giver, other, phase, wish);
    }

    ContributionUrl withPhase(String other) {
        return new ContributionUrl(party, giver, form, other, wish);
    }

    ContributionUrl withWish(String other) {
        return new ContributionUrl(party, giver, form, phase, other);
    }
}
