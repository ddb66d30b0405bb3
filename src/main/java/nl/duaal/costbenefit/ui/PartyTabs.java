package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.tabs.Tab;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.duaal.engine.Model;
import nl.duaal.shell.SegmentedTabs;

/** Through whose eyes the figures are seen. */
class PartyTabs extends SegmentedTabs {

    private final Map<String, Tab> tabs = new LinkedHashMap<>();

    PartyTabs(CaseWords words, Model model, Consumer<String> choose) {
        super(words.say("case.parties"));
        for (String party : model.parties()) {
            if (takesPart(model, party)) tabs.put(party, new Tab(words.party(party)));
        }
        tabs.put(Model.SOCIETY, new Tab(words.party(Model.SOCIETY)));
        tabs.values().forEach(this::add);
        addSelectedChangeListener(change -> {
            if (!change.isFromClient()) return;
            tabs.forEach((party, tab) -> {
                if (tab == change.getSelectedTab()) choose.accept(party);
            });
        });
    }

    void select(String party) {
        Tab tab = tabs.get(party);
        if (tab != null) setSelectedTab(tab);
    }

    private static boolean takesPart(Model model, String party) {
        return model.flows().stream().anyMatch(flow -> party.equals(flow.payer()) || party.equals(flow.receiver()));
    }
}
