package org.menshen.centre.ingest.cap;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import org.menshen.centre.run.TestCentre;

/// Writes CAP documents for tests.
public final class CapDocs {

    /// When tests take documents: noon in Shanghai.
    public static final Instant NOON = TestCentre.NOON;

    private CapDocs() {
    }

    /// The rules of the project.
    static CapRules rules() {
        return CapRules.read(Path.of(TestCentre.config().toString(), "defaults", "cap.yaml"));
    }

    /// A document.
    public static String alert(String id, String type, String sent, String rest) {
        return alert("Actual", id, type, sent, rest);
    }

    /// A document of any status.
    public static String alert(String status, String id, String type, String sent, String rest) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>%s</identifier><sender>met@example.cn</sender><sent>%s</sent>\
                <status>%s</status><msgType>%s</msgType><scope>Public</scope>%s</alert>""".formatted(id, sent, status, type, rest);
    }

    /// The part that refers to others, each by its identifier.
    public static String refers(String... ids) {
        StringBuilder text = new StringBuilder("<references>");
        for (String id : ids) {
            text.append("met@example.cn,").append(id).append(",2026-11-23T11:00:00+08:00 ");
        }
        return text + "</references>";
    }

    /// A warning in Chinese.
    public static String info(String event, String severity, String more) {
        return info("zh-CN", event, severity, more);
    }

    /// A warning that does not expire in these tests unless `more` says so.
    public static String info(String language, String event, String severity, String more) {
        String expires = more.contains("<expires>") ? "" : "<expires>2026-11-25T12:00:00+08:00</expires>";
        String area = more.contains("<area>") ? "" : "<area><areaDesc>Pudong</areaDesc><circle>31.2,121.5 5</circle></area>";
        return "<info><language>" + language + "</language><category>Met</category><event>" + event + "</event><urgency>Immediate</urgency>"
                + "<severity>" + severity + "</severity><certainty>Observed</certainty>" + expires + "<headline>" + event + "</headline>" + more
                + area + "</info>";
    }

    /// As it is sent.
    public static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
