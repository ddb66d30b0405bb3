package nl.duaal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.Share;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.SubjectSharing;

/** With whom a thing is shared, was and will be; lets another organisation in, and ends that. */
public final class ShareDialog extends Dialog {

    /** What is shared, and which permissions say that a role sees it and changes it. */
    public record Subject(SharedKind kind, UUID uuid, Permission reads, Permission writes) {}

    private final Locale locale;
    private final transient Figures figures;
    private final transient SubjectSharing sharing;
    private final transient SignedIn user;
    private final transient Subject subject;
    private final transient LocalDate today;
    private final Div shares = new Div();
    private final Select<Sharing.Partner> partner = new Select<>();
    private final Select<Role> role = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker through = new DatePicker();

    public ShareDialog(Locale locale, SubjectSharing sharing, SignedIn user, Subject subject) {
        this.locale = locale;
        this.figures = new Figures(locale);
        this.sharing = sharing;
        this.user = user;
        this.subject = subject;
        this.today = sharing.today();
        addClassName("sharing");
        setHeaderTitle(say("title"));
        setWidth("36rem");
        setMaxWidth("96vw");
        var intro = new Paragraph(about("intro"));
        intro.addClassName("sub");
        add(intro, new H3(say("with")), shares, new H3(say("add")), form());
        show(sharing.shares(user, subject.uuid()));
        var close = new Button(say("close"), click -> close());
        var share = new Button(say("share"), click -> share());
        share.addThemeName("primary");
        share.setId("share-now");
        getFooter().add(close, share);
    }

    private String say(String key, Object... arguments) {
        return Words.text(locale, "shell.sharing." + key, arguments);
    }

    /** What is said otherwise about each kind of thing. */
    private String about(String key, Object... arguments) {
        return say(key + "." + subject.kind().name(), arguments);
    }

    private Div form() {
        partner.setLabel(say("partner"));
        partner.setId("share-partner");
        partner.setItems(sharing.partners(user));
        partner.setItemLabelGenerator(one -> one.name() + " (" + kind(one) + ")");
        partner.addValueChangeListener(change -> partner.setInvalid(false));
        role.setLabel(say("role"));
        role.setId("share-role");
        role.setItems(Arrays.stream(Role.values())
                .filter(one -> one.isForPartners() && subject.reads().isGrantedTo(one))
                .toList());
        role.setItemLabelGenerator(this::explained);
        role.addValueChangeListener(change -> role.setInvalid(false));
        from.setLabel(say("from"));
        from.setId("share-from");
        from.setValue(today);
        through.setLabel(say("until"));
        through.setId("share-until");
        through.setHelperText(say("until.hint"));
        through.setClearButtonVisible(true);
        DayEntry.setUp(from, locale);
        DayEntry.setUp(through, locale);
        var form = new Div(partner, role, from, through);
        form.addClassName("sharing-form");
        return form;
    }

    private String kind(Sharing.Partner one) {
        return Words.text(locale, "access.organisationKind." + one.kind().name());
    }

    private String name(Role one) {
        return Words.text(locale, "access.role." + one.name());
    }

    private String explained(Role one) {
        boolean writes = subject.writes().isGrantedTo(one) && subject.writes().isForShared();
        String does = writes ? about("role.writes") : say("role.reads");
        return name(one) + ": " + does;
    }

    private void share() {
        if (!isComplete()) return;
        var last = through.getValue();
        var data = new ShareData(
                partner.getValue().uuid(), role.getValue(), from.getValue(), last == null ? null : last.plusDays(1));
        switch (sharing.share(user, subject.uuid(), data)) {
            case ShareOutcome.Done(var now) -> {
                Toast.show(say("shared", partner.getValue().name()));
                partner.clear();
                role.clear();
                show(now);
            }
            case ShareOutcome.Outdated(var now) -> show(now);
            case ShareOutcome.Refused(var fault) -> refuse(fault);
        }
    }

    private boolean isComplete() {
        if (partner.isEmpty()) FieldError.show(partner, say("partner.needed"));
        if (role.isEmpty()) FieldError.show(role, say("role.needed"));
        String example = figures.shortDate(today);
        if (from.isEmpty()) FieldError.show(from, say("from.needed", example));
        // the field itself has marked what is not a day
        return !partner.isEmpty() && !role.isEmpty() && !from.isEmpty() && !through.isInvalid();
    }

    private void refuse(ShareOutcome.Fault fault) {
        switch (fault) {
            case PARTNER -> FieldError.show(partner, say("partner.refused"));
            case ROLE -> FieldError.show(role, about("role.refused"));
            case UNTIL -> FieldError.show(through, say("until.wrong"));
            case OVERLAP ->
                FieldError.show(from, about("overlap", partner.getValue().name()));
        }
    }

    private void show(List<Share> all) {
        shares.removeAll();
        if (all.isEmpty()) {
            var nobody = new Paragraph(about("nobody"));
            nobody.addClassName("muted");
            shares.add(nobody);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("history-entries");
        all.forEach(share -> list.add(item(share)));
        shares.add(list);
    }

    private ListItem item(Share share) {
        boolean over = share.isOverOn(today);
        String state = share.holdsOn(today) ? "now" : over ? "over" : "later";
        var what = new Div(share.partnerName() + " · " + name(share.role()));
        what.addClassName("history-what");
        var when = new Span(say("state." + state) + " · " + period(share));
        when.addClassNames("muted", "small");
        var text = new Div(what, when);
        var item = new ListItem(text);
        item.addClassName("sharing-row");
        if (!over) {
            var end = new NativeButton(say("end"), click -> end(share));
            end.addClassName("link");
            end.getElement().setAttribute("aria-label", say("endOf", share.partnerName()));
            item.add(end);
        }
        return item;
    }

    private String period(Share share) {
        String begin = figures.date(share.from());
        LocalDate until = share.until();
        if (until == null) return say("period.from", begin);
        if (!until.isAfter(share.from())) return say("period.never", begin);
        return say("period.both", begin, figures.date(until.minusDays(1)));
    }

    private void end(Share share) {
        switch (sharing.end(user, subject.uuid(), share.uuid(), share.version())) {
            case ShareOutcome.Done(var now) -> {
                Toast.show(say("ended", share.partnerName()));
                show(now);
            }
            case ShareOutcome.Outdated(var now) -> {
                Toast.warn(say("outdated"));
                show(now);
            }
            case ShareOutcome.Refused refused -> show(sharing.shares(user, subject.uuid()));
        }
    }
}
