package nl.duaal.costbenefit.ui;

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
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.Share;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseSharing;
import nl.duaal.shell.DayEntry;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** With whom a case is shared, was and will be; lets another organisation in, and ends that. */
class ShareDialog extends Dialog {

    private final CaseWords words;
    private final transient CaseSharing sharing;
    private final transient SignedIn user;
    private final UUID uuid;
    private final transient LocalDate today;
    private final Div shares = new Div();
    private final Select<Sharing.Partner> partner = new Select<>();
    private final Select<Role> role = new Select<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker through = new DatePicker();

    ShareDialog(CaseWords words, CaseSharing sharing, SignedIn user, UUID uuid) {
        this.words = words;
        this.sharing = sharing;
        this.user = user;
        this.uuid = uuid;
        this.today = sharing.today();
        addClassName("sharing");
        setHeaderTitle(words.say("sharing.title"));
        setWidth("36rem");
        setMaxWidth("96vw");
        var intro = new Paragraph(words.say("sharing.intro"));
        intro.addClassName("sub");
        add(intro, new H3(words.say("sharing.with")), shares, new H3(words.say("sharing.add")), form());
        show(sharing.shares(user, uuid));
        var close = new Button(words.say("sharing.close"), click -> close());
        var share = new Button(words.say("sharing.share"), click -> share());
        share.addThemeName("primary");
        share.setId("share-case");
        getFooter().add(close, share);
    }

    private Div form() {
        partner.setLabel(words.say("sharing.partner"));
        partner.setId("share-partner");
        partner.setItems(sharing.partners(user));
        partner.setItemLabelGenerator(one -> one.name() + " (" + kind(one) + ")");
        partner.addValueChangeListener(change -> partner.setInvalid(false));
        role.setLabel(words.say("sharing.role"));
        role.setId("share-role");
        role.setItems(Arrays.stream(Role.values())
                .filter(one -> one.isForPartners() && Permission.READ_CASES.isGrantedTo(one))
                .toList());
        role.setItemLabelGenerator(this::explained);
        role.addValueChangeListener(change -> role.setInvalid(false));
        from.setLabel(words.say("sharing.from"));
        from.setId("share-from");
        from.setValue(today);
        through.setLabel(words.say("sharing.until"));
        through.setId("share-until");
        through.setHelperText(words.say("sharing.until.hint"));
        through.setClearButtonVisible(true);
        DayEntry.setUp(from, words.locale());
        DayEntry.setUp(through, words.locale());
        var form = new Div(partner, role, from, through);
        form.addClassName("sharing-form");
        return form;
    }

    private String kind(Sharing.Partner one) {
        return Words.text(
                words.locale(), "access.organisationKind." + one.kind().name());
    }

    private String name(Role one) {
        return Words.text(words.locale(), "access.role." + one.name());
    }

    private String explained(Role one) {
        String does = words.say(Permission.WRITE_CASES.isGrantedTo(one) ? "sharing.role.writes" : "sharing.role.reads");
        return name(one) + ": " + does;
    }

    private void share() {
        if (!isComplete()) return;
        var last = through.getValue();
        var data = new ShareData(
                partner.getValue().uuid(), role.getValue(), from.getValue(), last == null ? null : last.plusDays(1));
        switch (sharing.share(user, uuid, data)) {
            case ShareOutcome.Done(var now) -> {
                Toast.show(words.say("sharing.shared", partner.getValue().name()));
                partner.clear();
                role.clear();
                show(now);
            }
            case ShareOutcome.Outdated(var now) -> show(now);
            case ShareOutcome.Refused(var fault) -> refuse(fault);
        }
    }

    private boolean isComplete() {
        if (partner.isEmpty()) FieldError.show(partner, words.say("sharing.partner.needed"));
        if (role.isEmpty()) FieldError.show(role, words.say("sharing.role.needed"));
        String example = words.figures().shortDate(today);
        if (from.isEmpty()) FieldError.show(from, words.say("sharing.from.needed", example));
        // the field itself has marked what is not a day
        return !partner.isEmpty() && !role.isEmpty() && !from.isEmpty() && !through.isInvalid();
    }

    private void refuse(ShareOutcome.Fault fault) {
        switch (fault) {
            case PARTNER -> FieldError.show(partner, words.say("sharing.partner.refused"));
            case ROLE -> FieldError.show(role, words.say("sharing.role.refused"));
            case UNTIL -> FieldError.show(through, words.say("sharing.until.wrong"));
            case OVERLAP ->
                FieldError.show(
                        from, words.say("sharing.overlap", partner.getValue().name()));
        }
    }

    private void show(List<Share> all) {
        shares.removeAll();
        if (all.isEmpty()) {
            var nobody = new Paragraph(words.say("sharing.nobody"));
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
        var when = new Span(words.say("sharing.state." + state) + " · " + period(share));
        when.addClassNames("muted", "small");
        var text = new Div(what, when);
        var item = new ListItem(text);
        item.addClassName("sharing-row");
        if (!over) {
            var end = new NativeButton(words.say("sharing.end"), click -> end(share));
            end.addClassName("link");
            end.getElement().setAttribute("aria-label", words.say("sharing.endOf", share.partnerName()));
            item.add(end);
        }
        return item;
    }

    private String period(Share share) {
        String begin = words.figures().date(share.from());
        LocalDate until = share.until();
        if (until == null) return words.say("sharing.period.from", begin);
        if (!until.isAfter(share.from())) return words.say("sharing.period.never", begin);
        return words.say("sharing.period.both", begin, words.figures().date(until.minusDays(1)));
    }

    private void end(Share share) {
        switch (sharing.end(user, uuid, share.uuid(), share.version())) {
            case ShareOutcome.Done(var now) -> {
                Toast.show(words.say("sharing.ended", share.partnerName()));
                show(now);
            }
            case ShareOutcome.Outdated(var now) -> {
                Toast.warn(words.say("sharing.outdated"));
                show(now);
            }
            case ShareOutcome.Refused refused -> show(sharing.shares(user, uuid));
        }
    }
}
