package nl.duaal.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recovery codes, shown this once: to copy, to keep as a file, or to write down. */
class RecoveryCodes extends Div {

    private static final long serialVersionUID = 1;

    RecoveryCodes(String account, List<String> codes) {
        addClassName("recovery-codes");
        var list = new OrderedList();
        list.setId("recovery-codes");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        var told = new Span();
        told.getElement().setAttribute("role", "status");
        told.addClassName("sub");
        var copy = new Button(
                getTranslation("access.recovery.copy"),
                click -> getElement()
                        .executeJs(
                                "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false)"
                                        + " : false",
                                String.join("\n", codes))
                        .then(
                                Boolean.class,
                                done -> told.setText(getTranslation(
                                        done ? "access.recovery.copied" : "access.recovery.notCopied"))));
        copy.setId("copy-codes");
        var text = getTranslation("access.recovery.file", account) + "\n\n" + String.join("\n", codes) + "\n";
        var file = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "duaal-herstelcodes.txt", "text/plain", bytes.length);
                }),
                getTranslation("access.recovery.download"));
        file.setId("download-codes");
        var actions = new Div(copy, file, told);
        actions.addClassName("page-actions");
        add(new Paragraph(getTranslation("access.recovery.text")), list, actions);
    }
}
