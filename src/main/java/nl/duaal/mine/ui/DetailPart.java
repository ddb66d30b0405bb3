package nl.duaal.mine.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import nl.duaal.mine.OwnDetails;

/** My details: what is written down of me, and whom to tell that it is wrong. */
final class DetailPart extends OwnPart {

    DetailPart(OwnWords words, OwnDetails details, String organisation) {
        super(words, "details");
        var list = new DescriptionList();
        list.addClassName("own-details");
        put(list, "name", OwnWords.dutch(details.fullName()));
        put(list, "phone", new Span(words.figures().fromTheLeft(details.phone())), details.phone());
        put(list, "email", new Span(words.figures().fromTheLeft(details.email())), details.email());
        put(list, "town", OwnWords.dutch(details.town()), details.town());
        var born = details.bornOn();
        if (born != null) put(list, "bornOn", new Span(words.date(born)));
        var languages = details.languages().stream().map(words::language).collect(Collectors.joining(words.comma()));
        put(list, "languages", new Span(languages), languages);
        var days = details.days().stream().sorted().map(words::weekday).collect(Collectors.joining(words.comma()));
        put(list, "days", new Span(days), days);
        add(list);
        line(words.say("details.wrong"));
        line(words.say("details.more", organisation));
    }

    private void put(DescriptionList list, String key, Span value) {
        list.add(new Div(
                new DescriptionList.Term(words().say("details." + key)), new DescriptionList.Description(value)));
    }

    private void put(DescriptionList list, String key, Span value, String text) {
        put(list, key, text.isEmpty() ? new Span(words().say("details.unknown")) : value);
    }
}
