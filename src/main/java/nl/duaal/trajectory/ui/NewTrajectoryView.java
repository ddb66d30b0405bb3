package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.library.LibraryService;
import nl.duaal.shell.Toast;
import nl.duaal.trajectory.DesignTemplates;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.TrajectoryService.CreateOutcome;
import nl.duaal.trajectory.design.Design;

/** Where a trajectory begins: with a sector's design, or with empty phases. */
@Route("trajectories/new")
@PermitAll
class NewTrajectoryView extends Div implements HasDynamicTitle {

    private static final int MONTHS_AHEAD = 3;

    private final TrajectoryService trajectories;
    private final SignedIn user;
    private final TrajectoryWords words = new TrajectoryWords(getLocale());

    NewTrajectoryView(
            TrajectoryService trajectories,
            LibraryService library,
            DesignTemplates templates,
            CurrentUser currentUser) {
        this.trajectories = trajectories;
        this.user = currentUser.require(Permission.WRITE_TRAJECTORIES);
        addClassName("page");
        var intro = new Paragraph(words.say("new.intro"));
        intro.addClassName("sub");
        var header = new Header(new Div(
                new RouterLink(words.say("new.back"), TrajectoryListView.class),
                new H1(words.say("new.title")),
                intro));
        header.addClassName("page-head");
        var cards = new UnorderedList();
        cards.addClassNames("cards", "templates");
        var start = YearMonth.from(library.today()).plusMonths(MONTHS_AHEAD);
        TrajectoryTemplates.all(words, start, library.amounts(user), templates.all())
                .forEach(offer -> cards.add(card(offer)));
        add(header, cards);
    }

    @Override
    public String getPageTitle() {
        return words.say("new.title") + " · Duaal";
    }

    private ListItem card(TrajectoryTemplates.Offer offer) {
        var choose =
                new NativeButton(offer.label(), click -> create(offer.design().get()));
        choose.setId("design-" + offer.key());
        choose.addClassName("card-choice");
        var card = new ListItem(new H2(choose), new Paragraph(offer.note()));
        card.addClassName("card");
        return card;
    }

    private void create(Design design) {
        switch (trajectories.create(user, design)) {
            case CreateOutcome.Created(var uuid) -> TrajectoryLinks.open(uuid);
            case CreateOutcome.Refused(var problems) -> Toast.warn(words.problems(problems, design));
        }
    }
}
