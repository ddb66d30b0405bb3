package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CaseTemplate;
import nl.duaal.costbenefit.CaseTemplates;
import nl.duaal.costbenefit.CreateOutcome;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Problem;
import nl.duaal.shell.FileUpload;

/** Where a case begins: with a sector's template, or with a model file. */
@Route("cases/new")
@PermitAll
class NewCaseView extends Div implements HasDynamicTitle {

    /** More than this says nothing new. */
    private static final int SHOWN_PROBLEMS = 50;

    private final CaseService cases;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private final Div problems = new Div();

    NewCaseView(CaseService cases, CaseTemplates templates, CurrentUser currentUser) {
        this.cases = cases;
        this.user = currentUser.require(Permission.WRITE_CASES);
        addClassName("page");
        var intro = new Paragraph(words.say("new.intro"));
        intro.addClassName("sub");
        var titles = new Div(
                new RouterLink(words.say("new.back"), CaseListView.class), new H1(words.say("new.title")), intro);
        var header = new Header(titles);
        header.addClassName("page-head");
        var cards = new UnorderedList();
        cards.addClassNames("cards", "templates");
        templates.all().forEach(template -> cards.add(card(template)));
        problems.addClassName("problems");
        problems.getElement().setAttribute("role", "alert");
        add(
                header,
                new Section(new H2(words.say("new.templates")), cards),
                new Section(
                        new H2(words.say("new.file")), new Paragraph(words.say("new.file.text")), upload(), problems));
    }

    @Override
    public String getPageTitle() {
        return words.say("new.title") + " · Duaal";
    }

    private ListItem card(CaseTemplate template) {
        var model = template.model();
        String name = words.own(model.name());
        var choose = new NativeButton(name, click -> CaseLinks.open(cases.createFromTemplate(user, template.key())));
        choose.setId("template-" + template.key());
        choose.addClassName("card-choice");
        String note = model.note();
        var facts = new Paragraph(words.say(
                "new.facts",
                model.participants() instanceof nl.duaal.engine.Expression.Value(double number)
                        ? words.figures().number(number, 1)
                        : "",
                words.figures().duration(model.horizon() * 12.0 / model.periodsPerYear())));
        facts.addClassName("small");
        var card = new ListItem(new H3(choose), new Paragraph(note == null ? "" : words.own(note)), facts);
        card.addClassName("card");
        return card;
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((metadata, bytes) -> {
            upload.clearFileList();
            receive(metadata.fileName(), bytes);
        }));
        upload.setAcceptedFileTypes("application/json", ".json");
        upload.setMaxFileSize(ModelFile.MAX_BYTES);
        upload.setMaxFiles(1);
        upload.setDropAllowed(true);
        upload.setId("upload-model");
        upload.setI18n(FileUpload.words(words.locale(), words.say("new.file.rejected")));
        upload.addFileRejectedListener(rejected -> show(words.say("new.file.rejected"), List.of()));
        return upload;
    }

    private void receive(String fileName, byte[] bytes) {
        switch (cases.createFromFile(user, fileName, bytes)) {
            case CreateOutcome.Created(var uuid) -> CaseLinks.open(uuid);
            case CreateOutcome.Refused(var found) -> show(words.say("new.file.refused", fileName, found.size()), found);
        }
    }

    private void show(String message, List<Problem> found) {
        var list = new UnorderedList();
        found.stream()
                .limit(SHOWN_PROBLEMS)
                .forEach(problem -> list.add(new ListItem(problem.place() + ": " + words.problem(problem, false))));
        problems.removeAll();
        problems.add(new Paragraph(message), list);
        if (found.size() > SHOWN_PROBLEMS) {
            problems.add(new Paragraph(words.say("new.file.more", found.size() - SHOWN_PROBLEMS)));
        }
    }
}
