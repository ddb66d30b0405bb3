package nl.duaal.language.work.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.shell.Address;

/** The words of the function at which a team works on paper: an employer sees those of its own teams. */
@Route(value = "work-teams/:uuid/words", autoLayout = false)
@PermitAll
class TeamWordPaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AgreementService agreements;
    private final transient TradeWordService service;
    private final SignedIn user;
    private final transient WorkWords words = new WorkWords(getLocale());

    TeamWordPaperView(AgreementService agreements, TradeWordService service, CurrentUser currentUser) {
        this.agreements = agreements;
        this.service = service;
        this.user = currentUser.require(Permission.KEEP_WORK_LANGUAGE);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var team = event.getRouteParameters()
                .get(WorkLinks.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> agreements.team(user, uuid))
                .orElseThrow(NotFoundException::new);
        var found = service.ofTeam(user, team.uuid()).orElseThrow(NotFoundException::new);
        removeAll();
        add(WordPaper.bar(words, TeamPaperView.back(words, team)), new WordPaper(words, found));
    }

    @Override
    public String getPageTitle() {
        return words.say("words.title") + " · Duaal";
    }
}
