package org.menshen.workstation.archive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.menshen.domain.archive.PastAlert;
import org.menshen.workstation.index.Units;
import org.menshen.workstation.index.UnitStream;

/// The fields of an alert in the index.
final class IndexFields {

    static final String ID = "id";
    static final String KEY = "key";
    static final String TEXT = "text";
    static final String TYPE = "type";
    static final String SEVERITY = "severity";
    static final String OUTCOME = "outcome";
    static final String SITE = "site";
    static final String BUILDING = "building";
    static final String DEVICE = "device";
    static final String RULE = "rule";
    static final String AT = "at";
    static final String ROW = "row";
    /// In the order in which the index lies: pages of the newest are read from its front.
    static final Sort NEWEST = new Sort(new SortField(AT, SortField.Type.LONG, true));
    private static final FieldType WORDS = words();

    private IndexFields() {
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /// An alert as it is indexed.
    ///
    /// @param row its written form
    static Document document(PastAlert alert, byte[] row) {
        Document document = new Document();
        document.add(new StringField(ID, alert.id(), Field.Store.NO));
        Set<String> keys = new TreeSet<>(List.of(Units.plain(alert.id()), Units.plain(alert.externalId())));
        if (alert.deviceId() != null) {
            keys.add(Units.plain(alert.deviceId()));
        }
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> {
            document.add(new StringField(KEY, key, Field.Store.NO));
            document.add(new SortedSetDocValuesField(KEY, new BytesRef(key)));
        });
        document.add(new Field(TEXT, new UnitStream(List.of(alert.place(), alert.basis())), WORDS));
        code(document, TYPE, alert.typeCode());
        code(document, OUTCOME, alert.outcome().name());
        code(document, SITE, alert.siteId());
        code(document, BUILDING, alert.buildingId());
        code(document, DEVICE, alert.deviceId());
        code(document, RULE, alert.ruleId());
        document.add(new IntPoint(SEVERITY, alert.severity()));
        document.add(new NumericDocValuesField(SEVERITY, alert.severity()));
        document.add(new LongPoint(AT, alert.raisedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(AT, alert.raisedAt().toEpochMilli()));
        document.add(new StoredField(ROW, row));
        return document;
    }

    private static void code(Document document, String field, @Nullable String code) {
        if (code != null) {
            document.add(new StringField(field, code, Field.Store.NO));
        }
    }
}
