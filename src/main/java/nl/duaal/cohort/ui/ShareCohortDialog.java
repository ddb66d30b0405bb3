package nl.duaal.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.Share;
import nl.duaal.access.ShareData;
import nl.duaal.access.ShareOutcome;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.shell.FieldError;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** With whom a cohort is shared, was and will be; lets another organisation in, and ends that. */
class ShareCohortDialog extends EntryDialog {

    private final CohortWords words;
    private final transient CohortSharing sharing;
    private final transient SignedIn user;
    private final UUID uuid;
    private final Div shares = new Div();

    ShareCohortDialog(CohortWords words, CohortSharing sharing, SignedIn user, UUID uuid) {
        super(words, words.say("share.title"), words.say("share.save"));
        this.words = words;
        this.sharing = sharing;
        this.user = user;
        this.uuid = uuid;
        put(new Paragraph(words.say("share.intro")));
        put(shares);
        show(sharing.shares(user, uuid));
        var partner = choice("share.partner", sharing.partners(user), one -> one.name(), null);
        var roles = Arrays.stream(Role.values())
                .filter(one -> one.isForPartners() && Permission.READ_COHORTS.isGrantedTo(one))
                .toList();
        var role = choice(
                "share.role", roles, one -> Words.text(words.locale(), "access.role." + one.name()), Role.EMPLOYER);
        var from = day("share.from", sharing.today());
        var through = day("share.through", null);
        through.setHelperText(words.say("share.through.help"));
        onSave(() -> {
            if (!needed(partner) | !needed(role) | !needed(from) || through.isInvalid()) return AT_FIELD;
            var last = through.getValue();
            var data = new ShareData(
                    partner.getValue().uuid(),
                    role.getValue(),
                    from.getValue(),
                    last == null ? null : last.plusDays(1));
            return switch (sharing.share(user, uuid, data)) {
                case ShareOutcome.Done _ -> {
                    Toast.show(words.say("share.done", partner.getValue().name()));
                    yield "";
                }
                case ShareOutcome.Outdated(var now) -> {
                    show(now);
                    yield words.say("outdated");
                }
                case ShareOutcome.Refused(var fault) -> {
                    switch (fault) {
                        case UNTIL -> FieldError.show(through, words.say("share.fault.UNTIL"));
                        case ROLE -> FieldError.show(role, words.say("share.fault.ROLE"));
                        case OVERLAP -> FieldError.show(from, words.say("share.fault.OVERLAP"));
                        case PARTNER -> FieldError.show(partner, words.say("share.fault.PARTNER"));
                    }
                    yield AT_FIELD;
                }
            };
        });
    }

    private void show(List<Share> all) {
        shares.removeAll();
        if (all.isEmpty()) {
            var nobody = new Paragraph(words.say("share.nobody"));
            nobody.addClassName("muted");
            shares.add(nobody);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("cohort-shares");
        for (var share : all) {
            var until = share.until();
            var text = new Span(words.say(
                    until == null ? "share.row" : "share.row.until",
                    share.partnerName(),
                    Words.text(words.locale(), "access.role." + share.role().name()),
                    words.figures().date(share.from()),
                    until == null ? "" : words.figures().date(until.minusDays(1))));
            var item = new ListItem(text);
            if (!share.isOverOn(sharing.today())) {
                var end = new NativeButton(words.say("share.end"), click -> end(share));
                end.addClassName("link");
                end.getElement().setAttribute("aria-label", words.say("share.end.of", share.partnerName()));
                item.add(end);
            }
            list.add(item);
        }
        shares.add(list);
    }

    private void end(Share share) {
        switch (sharing.end(user, uuid, share.uuid(), share.version())) {
            case ShareOutcome.Done(var now) -> show(now);
            case ShareOutcome.Outdated(var now) -> show(now);
            case ShareOutcome.Refused _ -> Toast.warn(words.say("outdated"));
        }
    }
}
