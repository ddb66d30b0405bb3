package nl.duaal.browser;

import java.util.List;

/** Texts that would do something in a page that takes text for markup, script, style, address or template. */
final class Payloads {

    /** Each leaves an element with this attribute, asks for an address with this word, or sets a variable so named. */
    static final String MARK = "owned";

    static final List<String> ALL = List.of(
            "<script>window.owned=1</script>",
            "</script><script>window.owned=1</script>",
            "<ScRiPt>window.owned=1</sCrIpT>",
            "<script src=/owned.js></script>",
            "<script src=data:text/javascript,window.owned=1></script>",
            "<script type=module>window.owned=1</script>",
            "<<script>window.owned=1;//<</script>",
            "<img data-owned src=/owned onerror=window.owned=1>",
            "<img data-owned src=x onerror=alert(1)>",
            "<IMG data-owned SRC=\"javascript:alert(1)\">",
            "\"><img data-owned src=x onerror=alert(1)>",
            "'><img data-owned src=x onerror=alert(1)>",
            "`><img data-owned src=x onerror=alert(1)>",
            "--><img data-owned src=x onerror=alert(1)>",
            "]]><img data-owned src=x onerror=alert(1)>",
            "</title><img data-owned src=x onerror=alert(1)>",
            "</textarea><img data-owned src=x onerror=alert(1)>",
            "</style><img data-owned src=x onerror=alert(1)>",
            "</option></select><img data-owned src=x>",
            "<svg data-owned onload=alert(1)>",
            "<svg data-owned><script>window.owned=1</script></svg>",
            "<svg data-owned><animate onbegin=alert(1) attributeName=x dur=1s>",
            "</text></svg><img data-owned src=x onerror=alert(1)>",
            "<svg><a data-owned xlink:href=javascript:alert(1)><text>x</text></a>",
            "<svg data-owned><foreignObject><body onload=alert(1)></foreignObject>",
            "<math data-owned><mtext><img src=x onerror=alert(1)></mtext></math>",
            "<iframe data-owned src=javascript:alert(1)></iframe>",
            "<iframe data-owned srcdoc=\"<script>parent.owned=1</script>\">",
            "<object data-owned data=/owned></object>",
            "<embed data-owned src=/owned>",
            "<link data-owned rel=stylesheet href=/owned.css>",
            "<style data-owned>*{display:none}@import '/owned.css';</style>",
            "<base data-owned href=//example.invalid/>",
            "<meta data-owned http-equiv=refresh content=\"0;url=/owned\">",
            "<form data-owned action=/owned><button>x</button></form>",
            "<input data-owned autofocus onfocus=alert(1)>",
            "<details data-owned open ontoggle=alert(1)>",
            "<video data-owned><source onerror=alert(1)></video>",
            "<audio data-owned src=/owned onerror=alert(1)>",
            "<body data-owned onload=alert(1)>",
            "<marquee data-owned onstart=alert(1)>",
            "<a data-owned href=javascript:alert(1)>x</a>",
            "<a data-owned href=\"java\tscript:alert(1)\">x</a>",
            "<div data-owned style=background:url(/owned)>x</div>",
            "<div data-owned onmouseover=alert(1)>x</div>",
            "<template data-owned><img src=x onerror=alert(1)></template>",
            "<vaadin-dialog data-owned opened></vaadin-dialog>",
            "<slot data-owned name=x></slot>",
            "<b data-owned>vet</b>",
            "&lt;img data-owned src=x onerror=alert(1)&gt;",
            "&#60;img data-owned src=x onerror=alert(1)&#62;",
            "%3Cimg data-owned src=x onerror=alert(1)%3E",
            "\\u003cimg data-owned src=x onerror=alert(1)\\u003e",
            "\\x3cimg data-owned src=x onerror=alert(1)\\x3e",
            "${window.owned=1}",
            "{{constructor.constructor('window.owned=1')()}}",
            "[[window.owned=1]] #{window.owned=1} <%= 1 %>",
            "javascript:alert(1)//",
            "';window.owned=1;//\";window.owned=1;//`;window.owned=1;//",
            "{0} {1,choice,0#x} '{' <i data-owned>{2}</i>");

    private Payloads() {}

    static String at(int index) {
        return ALL.get(Math.floorMod(index, ALL.size()));
    }
}
