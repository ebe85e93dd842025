package org.menshen.centre.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.menshen.domain.fact.Actor;
import org.menshen.domain.fact.Change;
import org.menshen.domain.text.PlainText;
import org.menshen.wire.DomainJson;
import org.menshen.wire.HashChain;

/// What is hashed is what is written: whatever a text holds, the log, the journal and the stream say the same, byte for byte, and a start from
/// any of them reads it.
class TextProperties {

    private static final DomainJson JSON = new DomainJson();
    private static Path dir;
    private static Database database;
    private static Ledger ledger;

    @BeforeContainer
    static void open() throws IOException {
        dir = dir == null ? Files.createTempDirectory("menshen-texts") : dir;
        database = Database.file(dir);
        ledger = Ledgers.open(database);
    }

    @AfterContainer
    static void fromTheJournalAlone() throws IOException {
        String hash = ledger.snapshot().hash();
        database.close();
        Files.delete(dir.resolve("centre.mv.db"));
        open();
        assertThat(ledger.snapshot().hash()).isEqualTo(hash);
        assertThat(ledger.mended()).extracting(Mended::what).containsOnly(Mended.What.PUT_BACK);
        database.close();
        for (String file : List.of("centre.mv.db", "centre.journal")) {
            Files.deleteIfExists(dir.resolve(file));
        }
        Files.deleteIfExists(dir);
    }

    /// Any UTF-16, halves of pairs, controls, quotes and what looks like our own text among it.
    @Provide
    Arbitrary<List<String>> texts() {
        char[] odd = {0, 1, 9, 10, 13, 0x22, 0x5c, 0x7f, 0x2028, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfeff, 0xfffd, 0xffff};
        Arbitrary<String> any = Arbitraries.strings().withChars(odd)
                .withCharRange('a', 'c').withCharRange('一', '三').ofMaxLength(12);
        Arbitrary<String> ours = Arbitraries.of("\",\"hash\":\"", "\"fact\":{", "x\ud800y", "\n{\"changes\":[", "\ud83d\ude92");
        return Arbitraries.oneOf(any, ours).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 150)
    void theLogTheJournalAndTheStreamSayTheSame(@ForAll("texts") List<String> texts) throws IOException {
        long before = ledger.tail().head();
        long at = Files.size(dir.resolve("centre.journal"));

        List<CommandAnswer> answers = ledger.submit(Actor.SYSTEM,
                texts.stream().map(text -> Ledgers.raise(UUID.randomUUID().toString(), text)).toList());

        List<String> stream = ledger.tail().after(before, texts.size()).orElseThrow().stream().map(Tail.Line::json).toList();
        List<String> log = ledger.lines(before, texts.size()).stream().map(Tail.Line::json).toList();
        byte[] journal = Files.readAllBytes(dir.resolve("centre.journal"));
        String written = new String(journal, (int) at, (int) (journal.length - at), StandardCharsets.UTF_8);
        assertThat(stream).hasSameSizeAs(texts).isEqualTo(log);
        assertThat(written).contains(String.join(",", stream));
        for (int i = 0; i < texts.size(); i++) {
            Change change = ((CommandAnswer.Accepted) answers.get(i)).changes().getFirst();
            assertThat(JSON.read(stream.get(i), Change.class)).isEqualTo(change);
            assertThat(JSON.write(change)).isEqualTo(stream.get(i));
            assertThat(HashChain.holds(stream.get(i))).isTrue();
            assertThat(stream.get(i)).contains(JSON.write(PlainText.lines(PlainText.wellFormed(texts.get(i)))));
        }
    }
}
