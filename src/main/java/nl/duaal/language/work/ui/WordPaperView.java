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
import nl.duaal.language.work.TradeWordService;
import nl.duaal.shell.Address;

/** The words of a function on paper. */
@Route(value = "trade-words/:uuid/paper", autoLayout = false)
@PermitAll
class WordPaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TradeWordService service;
    private final SignedIn user;
    private final transient WorkWords words = new WorkWords(getLocale());

    WordPaperView(TradeWordService service, CurrentUser currentUser) {
        this.service = service;
        this.user = currentUser.require(Permission.READ_WORKPLACES);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get(WorkLinks.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> service.words(user, uuid))
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(
                WordPaper.bar(words, WorkLinks.words(found.function(), words.say("paper.back"))),
                new WordPaper(words, found));
    }

    @Override
    public String getPageTitle() {
        return words.say("words.title") + " · Duaal";
    }
}
