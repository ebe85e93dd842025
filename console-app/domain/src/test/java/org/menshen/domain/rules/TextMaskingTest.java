package org.menshen.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.menshen.domain.Samples;
import org.menshen.domain.alert.AlertFact;
import org.menshen.domain.fact.SubjectKind;
import org.menshen.domain.order.Order;
import org.menshen.domain.order.OrderFact;

class TextMaskingTest {

    /// Parts of facts that nobody writes into freely: ids, codes, addresses of devices, what a decider itself refuses to hold in clear.
    private static final Set<String> NO_WORDS = Set.of(
        "act", "acts", "after", "afterId", "alertId", "alertType", "alertTypes", "alerts", "alias", "apart", "approve", "area", "ask",
        "asks", "assists", "at", "attributes", "bases", "bodyCode", "buildingId", "byId", "callSign", "callback", "category", "cause",
        "chose", "clock", "code", "codes", "committee", "committeeCode", "committees", "copies", "correct", "day", "deploymentId",
        "deviceId", "earlierId", "en", "eventId", "externalId", "field", "fields", "file", "flag", "form", "frees", "from",
        "fromBody", "hash", "id",
        "incidentId", "incidentIds", "incidentTypes", "item", "itemId", "key", "kind", "kindCode", "lead", "leadId", "level", "linkageId",
        "list", "lower", "lowered", "lowers", "made", "maintenanceId", "memberId", "memberIds", "month", "needs", "number", "openers",
        "option", "orderId", "parentId", "partId", "planId", "postId", "prefix", "previousId", "purpose", "raise", "raised", "raises",
        "reach", "readers", "reasonCode", "relievedBy", "replacesId", "rests", "role", "roles", "rule", "ruleId", "says", "seal", "seat",
        "sees", "sensors", "sets", "sha256", "siteId", "siteIds", "siteType", "skill", "skills", "sourceCode", "sourceId", "start", "state",
        "status", "step", "stepId", "streamUrl", "subject", "successorId", "symbol", "target", "targetId", "to", "toBody", "toRole",
        "tried", "typeCode", "unit", "unitId", "unitIds", "until", "userId", "values", "version", "when", "who", "with", "workflow",
        "workflowId", "zh", "zoneId");

    @Test
    void everyTextOfAFactIsKnownAsWordsOrAsNone() throws ClassNotFoundException {
        Set<String> texts = new TreeSet<>();
        for (SubjectKind kind : SubjectKind.values()) {
            Class<?> facts = Class.forName(Whim.family(kind).getName().replace("Command", "Fact"));
            Stream.of(facts.getPermittedSubclasses()).forEach(fact -> collect(fact, texts));
        }
        texts.removeAll(TextMasking.WORDS);
        assertThat(texts).as("a text that is none of WORDS is never masked: say which it is").isEqualTo(new TreeSet<>(NO_WORDS));
    }

    private static void collect(Class<?> type, Set<String> texts) {
        for (RecordComponent part : type.getRecordComponents()) {
            collect(part.getName(), part.getGenericType(), texts);
        }
    }

    private static void collect(String name, Type type, Set<String> texts) {
        if (type instanceof ParameterizedType p) {
            Arrays.stream(p.getActualTypeArguments()).forEach(of -> collect(name, of, texts));
        } else if (type == String.class) {
            texts.add(name);
        } else if (type instanceof Class<?> c && c.isRecord()) {
            collect(c, texts);
        }
    }

    @Test
    void wordsInsideAPartAreMaskedAndTheRestStays() {
        Order.Task task = new Order.Task("I-1", "U-1", "到场后打 13912345678", Samples.PLACE, "北门");
        assertThat(TextMasking.mask(new OrderFact.Drafted(task)))
            .isEqualTo(new OrderFact.Drafted(new Order.Task("I-1", "U-1", "到场后打 139****5678", Samples.PLACE, "北门")));
    }

    @Test
    void aFactWithoutNumbersIsTheSameOne() {
        AlertFact fact = new AlertFact.Shelved(Instant.EPOCH, "31011510011328000123 号探头在修", null);
        assertThat(TextMasking.mask(fact)).isSameAs(fact);
    }
}
