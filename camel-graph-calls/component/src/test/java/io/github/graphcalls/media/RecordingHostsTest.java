package io.github.graphcalls.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingHostsTest {

    @ParameterizedTest
    @CsvSource({
        "https://skype.com/r, true",
        "https://api.flow.SKYPE.com/r, true",
        "https://files.example.com/r, true",
        "https://notskype.com/r, false",
        "https://skype.com.example.org/r, false",
        "https://more.files.example.com/r, false",
        "https://127.0.0.2/r, false"
    })
    void hostsAreAllowedByNameAndDomainsWithAllBelowThem(String address, boolean allowed) {
        RecordingHosts hosts = RecordingHosts.of(" .skype.com, files.example.com ,127.0.0.1");

        assertThat(hosts.allow(URI.create(address))).isEqualTo(allowed);
    }

    @Test
    void anEntryThatIsNoHostIsRefused() {
        assertThatThrownBy(() -> RecordingHosts.of("skype.com,*.office.com"))
                .hasMessage("recordingHosts has *.office.com. Set hosts such as files.example.com, or domains such as"
                        + " .example.com, separated by commas.");
        assertThatThrownBy(() -> RecordingHosts.of(".com"))
                .hasMessage("recordingHosts has .com. Set hosts such as files.example.com, or domains such as"
                        + " .example.com, separated by commas.");
    }
}
