package nl.duaal.library.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.library.Amounts;
import nl.duaal.library.BlockTemplate;
import nl.duaal.library.Finding;
import nl.duaal.library.LibraryService;
import nl.duaal.library.OwnBlockData;
import nl.duaal.library.OwnOutcome;
import nl.duaal.library.Wording;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Building blocks of the organisation, then the national ones: what they usually are, cost and ask for. */
class BlocksSection extends Div {

    private final LibraryWords words;
    private final transient LibraryService library;
    private final SignedIn user;
    private final transient Runnable changed;
    private final transient Amounts amounts;
    private final transient List<Finding> findings;
    private final boolean writer;

    BlocksSection(LibraryWords words, LibraryService library, SignedIn user, String wanted, Runnable changed) {
        this.words = words;
        this.library = library;
        this.user = user;
        this.changed = changed;
        this.amounts = library.amounts(user);
        this.findings = library.findings(user);
        this.writer = user.may(Permission.WRITE_LIBRARY);
        var found = library.blocks(user).stream()
                .filter(block -> LibraryView.has(
                        wanted,
                        words.own(block.label()),
                        words.own(block.note()),
                        words.say("blockKind." + block.kind())))
                .toList();
        var head = new Div(new H2(words.say("blocks.own")));
        head.addClassName("section-head");
        if (writer) {
            var add = new NativeButton(words.say("blocks.add"), click -> edit(null));
            add.addClassNames("button", "no-print");
            add.setId("add-block");
            head.add(add);
        }
        var own = found.stream().filter(block -> block.own() != null).toList();
        if (writer || !own.isEmpty()) {
            add(head);
            if (own.isEmpty()) {
                var none = new Paragraph(words.say("blocks.own.none"));
                none.addClassName("muted");
                add(none);
            }
            own.forEach(block -> add(block(block, !wanted.isEmpty())));
        }
        add(new H2(words.say("blocks.national")));
        var national = found.stream().filter(block -> block.own() == null).toList();
        if (national.isEmpty()) add(LibraryView.nothing(words));
        national.forEach(block -> add(block(block, !wanted.isEmpty())));
    }

    private Details block(BlockTemplate block, boolean opened) {
        var name = new Span(words.own(block.label()));
        var kind = new Span(words.say("blockKind." + block.kind()));
        kind.addClassNames("muted", "small");
        var head = new Div(name, kind);
        head.addClassName("library-group-head");
        var content = new Div();
        content.addClassName("library-scheme");
        var details = new Details(head, content);
        details.addClassName("library-group");
        details.setId("block-" + block.key().replace('.', '-'));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getElement().getChildCount() == 0) fill(content, block);
        });
        details.setOpened(opened);
        return details;
    }

    private void fill(Div content, BlockTemplate block) {
        var note = words.own(block.note());
        if (!note.isEmpty()) content.add(new Paragraph(note));
        var facts = new UnorderedList();
        if (block.usualWeeks() > 0) {
            facts.add(new ListItem(words.say(
                    "blocks.length",
                    block.usualWeeks(),
                    words.figures().number(block.hoursPerWeek().doubleValue(), 2))));
        }
        if (block.groupSize() > 1) facts.add(new ListItem(words.say("blocks.group", block.groupSize())));
        facts.add(new ListItem(words.say("blocks.price", price(block))));
        facts.add(new ListItem(words.say("blocks.payer", words.party(block.payer()))));
        if (!block.provider().isEmpty()) {
            facts.add(new ListItem(words.say("blocks.provider", words.provider(block.provider()))));
        }
        if (!block.needed().isEmpty()) {
            facts.add(new ListItem(words.say("blocks.needed", words.levels(block.needed()))));
        }
        if (!block.reached().isEmpty()) {
            facts.add(new ListItem(words.say("blocks.reached", words.levels(block.reached()))));
        }
        if (!block.ledgers().isEmpty()) {
            facts.add(new ListItem(words.say(
                    "blocks.ledgers",
                    block.ledgers().stream()
                            .map(ledger -> words.say("ledger." + ledger))
                            .collect(Collectors.joining(", ")))));
        }
        content.add(facts);
        addTexts(content, "subsidies.conditions", block.conditions());
        addTexts(
                content,
                "blocks.evidence",
                findings.stream()
                        .filter(finding -> block.evidenceKeys().contains(finding.key()))
                        .map(Finding::text)
                        .toList());
        var own = block.own();
        if (own == null) {
            var source = new Paragraph(words.say("source", block.source()) + " ");
            source.addClassNames("small", "muted");
            source.add(words.mark(block.mark()));
            content.add(source);
        } else if (writer) {
            content.add(actions(block, own));
        }
    }

    private Div actions(BlockTemplate block, BlockTemplate.Own own) {
        var change = new NativeButton(words.say("blocks.change"), click -> edit(block));
        change.addClassName("button");
        change.setId("change-block-" + own.uuid());
        var remove = new NativeButton(words.say("blocks.remove"), click -> remove(block, own));
        remove.addClassName("button");
        remove.setId("remove-block-" + own.uuid());
        var actions = new Div(change, remove);
        actions.addClassNames("library-actions", "no-print");
        return actions;
    }

    private String price(BlockTemplate block) {
        var price = block.price();
        if (price == null) return words.say("blocks.price.none");
        var number = price.number();
        var key = price.amountKey();
        if (key != null) {
            var amount = amounts.at(key, library.today());
            if (amount == null) return words.say("blocks.price.unknown");
            number = amount.value();
        }
        return number == null ? "–" : words.price(price, number);
    }

    private void addTexts(Div content, String key, List<Wording> texts) {
        if (texts.isEmpty()) return;
        content.add(new H3(words.say(key)));
        var list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(words.own(text))));
        content.add(list);
    }

    private void edit(@Nullable BlockTemplate block) {
        var own = block == null ? null : block.own();
        var version = new AtomicLong(own == null ? 0 : own.version());
        new BlockDialog(
                        words,
                        amounts,
                        library.today(),
                        block,
                        data -> save(own, version.get(), data),
                        mine -> own == null ? words.say("own.gone") : both(own, version, mine))
                .open();
    }

    private OwnOutcome save(BlockTemplate.@Nullable Own own, long version, OwnBlockData data) {
        var outcome = own == null ? library.addBlock(user, data) : library.changeBlock(user, own.uuid(), version, data);
        if (outcome instanceof OwnOutcome.Saved) {
            Toast.show(words.say("blocks.saved", data.name()));
            changed.run();
        }
        return outcome;
    }

    /** Where what somebody else made of it is not what the user wants; whoever saves again has seen both. */
    private String both(BlockTemplate.Own own, AtomicLong version, OwnBlockData mine) {
        for (BlockTemplate now : library.blocks(user)) {
            var stored = now.own();
            if (stored == null || !stored.uuid().equals(own.uuid())) continue;
            version.set(stored.version());
            return words.say("own.outdated.block", OwnBlockDifferences.said(words, BlockDialog.data(now), mine));
        }
        return words.say("own.gone");
    }

    private void remove(BlockTemplate block, BlockTemplate.Own own) {
        switch (library.removeBlock(user, own.uuid(), own.version())) {
            case OwnOutcome.Saved saved ->
                Toast.undoable(words.say("blocks.removed", words.own(block.label())), () -> {
                    library.addBlock(user, BlockDialog.data(block));
                    changed.run();
                });
            case OwnOutcome.Outdated outdated -> Toast.warn(words.say("own.outdated"));
            case OwnOutcome.Gone gone -> Toast.warn(words.say("own.gone"));
            case OwnOutcome.SameStart same -> throw new IllegalStateException("a block has no start");
        }
        changed.run();
    }
}
