package org.menshen.workstation.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.menshen.domain.port.Voice;

/// A voice is a program that is installed: found when it is there, given its words and nothing else, stopped when it is told to.
@DisabledOnOs(OS.WINDOWS)
class InstalledVoiceTest {

    private static final InstalledVoice.Limits LIMITS = new InstalledVoice.Limits(Duration.ofSeconds(20), 60);

    @TempDir
    Path folder;
    private Path said;

    @BeforeEach
    void prepare() {
        said = folder.resolve("said");
    }

    private void install(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static VoiceSettings.Engine engine(String... command) {
        return new VoiceSettings.Engine(command[0], List.of(command), Map.of("zh", "cmn", "en", "en-gb"), List.of());
    }

    private InstalledVoice voice(VoiceSettings.Engine... engines) {
        return new InstalledVoice(new VoiceSettings(List.of(engines)), "zh", LIMITS, folder.toString());
    }

    @Test
    void withNothingInstalledItSaysSoAndFindsWhatIsInstalledLater() throws Exception {
        InstalledVoice voice = voice(engine("first", "{text}"), engine("second", "-l", "{language}", "--", "{text}"));
        assertThat(voice.engine()).isEmpty();
        assertThatThrownBy(() -> voice.speak("火警")).isInstanceOf(Voice.MuteException.class).hasMessageContaining("no voice");
        install("second", "printf '%s|' \"$@\" > " + said);
        assertThat(voice.engine()).contains("second");
        voice.speak("特别重大：火警，$(touch /tmp/never) 3号楼; rm -rf '/'");
        assertThat(said).hasContent("-l|cmn|--|特别重大：火警， (touch tmp never) 3号楼; rm rf|");
    }

    @Test
    void aProgramThatReadsItsInputIsGivenTheWordsThere() throws Exception {
        install("reads", "cat > " + said);
        voice(engine("reads", "--stdin")).speak("--version 二级\n预警");
        assertThat(said).hasContent("version 二级 预警\n");
    }

    @Test
    void oneThatFailsSaysWhy() throws Exception {
        install("fails", "echo 'no audio device'; exit 3");
        assertThatThrownBy(() -> voice(engine("fails", "{text}")).speak("一级")).isInstanceOf(Voice.MuteException.class)
                .hasMessage("fails: no audio device");
    }

    @Test
    void itIsHushedAtOnceAndOneThatHangsIsEnded() throws Exception {
        install("hangs", "echo started > " + said + "; exec sleep 600");
        InstalledVoice voice = voice(engine("hangs", "{text}"));
        CompletableFuture<Void> over = CompletableFuture.runAsync(() -> {
            try {
                voice.speak("一级");
            } catch (Voice.MuteException e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(said));
        voice.hush();
        over.get(15, java.util.concurrent.TimeUnit.SECONDS);
        InstalledVoice impatient = new InstalledVoice(new VoiceSettings(List.of(engine("hangs", "{text}"))), "zh",
                new InstalledVoice.Limits(Duration.ofMillis(200), 60), folder.toString());
        assertThatThrownBy(() -> impatient.speak("一级")).hasMessageContaining("does not end");
    }

    /// More than a pipe holds, and nothing of it words: it is heard out, and what is told of a failure can be shown.
    @Test
    void oneThatPrintsGarbageIsHeardOutAndItsFailureIsInWords() throws Exception {
        install("chatty", "head -c 300000 /dev/urandom; echo done > " + said);
        voice(engine("chatty", "{text}")).speak("一级");
        assertThat(said).hasContent("done\n");
        install("garbles", "printf '\\033[31m\\001 no \\377 card\\r\\n'; head -c 100000 /dev/zero; exit 1");
        assertThatThrownBy(() -> voice(engine("garbles", "{text}")).speak("一级")).isInstanceOf(Voice.MuteException.class)
                .hasMessage("garbles: [31m no card");
    }

    @Test
    void oneThatHangsIsEndedWithWhatItHasStarted() throws Exception {
        install("starts", "sleep 600 & echo $! > " + said + "; wait");
        InstalledVoice impatient = new InstalledVoice(new VoiceSettings(List.of(engine("starts", "{text}"))), "zh",
                new InstalledVoice.Limits(Duration.ofMillis(500), 60), folder.toString());
        assertThatThrownBy(() -> impatient.speak("一级")).hasMessageContaining("does not end");
        long player = Long.parseLong(Files.readString(said).strip());
        await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(player).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void settingsThatNameNoProgramNameTheFaultOrLeaveTheDeskWithoutAVoice() throws IOException {
        Path file = folder.resolve("voice.yaml");
        for (String wrong : List.of("engines: [{id: a, command: say, languages: {zh: cmn}}]", "engines: [{id: a, command: [say]}]", "engines: [5]",
                "engines: [", "\t- ?", "engines: [{command: [{a: b}], languages: {zh: {c: d}}}]")) {
            Files.writeString(file, wrong);
            assertThatThrownBy(() -> VoiceSettings.read(file)).as(wrong).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("voice.yaml");
        }
        for (String odd : List.of("", "enabled: false", "engines: 5", "engines: [{command: [\"a\\0b\"], languages: {zh: cmn}}]",
                "engines: [{command: [''], languages: {zh: cmn}}]")) {
            Files.writeString(file, odd);
            InstalledVoice voice = new InstalledVoice(VoiceSettings.read(file), "zh", LIMITS, folder.toString());
            assertThat(voice.engine()).as(odd).isEmpty();
            assertThatThrownBy(() -> voice.speak("一级")).isInstanceOf(Voice.MuteException.class);
        }
    }

    @Test
    void theShippedSettingsNameProgramsThatSpeakBothLanguages() {
        VoiceSettings shipped = VoiceSettings.read(Path.of(System.getProperty("menshen.root"), "config", "defaults", "voice.yaml"));
        assertThat(shipped.engines()).isNotEmpty().allSatisfy(engine -> assertThat(engine.languages()).containsKeys("zh", "en"));
        assertThat(VoiceSettings.read(folder.resolve("none.yaml"))).isEqualTo(VoiceSettings.NONE);
    }
}
