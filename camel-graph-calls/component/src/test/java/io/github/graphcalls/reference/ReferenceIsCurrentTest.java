package io.github.graphcalls.reference;

import io.github.graphcalls.docs.CommittedFile;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the reference with the code, or writes it anew when told to. */
class ReferenceIsCurrentTest {

    @ParameterizedTest
    @EnumSource(ReferencePage.class)
    void theCommittedPageSaysWhatTheCodeSays(ReferencePage page) throws IOException {
        new CommittedFile(page.path(), page.text())
                .isCurrent(ReferenceIsCurrentTest.class, "reference.write", "the code");
    }
}
