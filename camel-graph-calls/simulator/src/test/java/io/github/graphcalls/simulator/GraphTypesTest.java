package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of Graph's published types, how it is read, and how it is written. */
class GraphTypesTest {
    @Test
    void theTableHasAllTypesOfCallsAndTheirActions() {
        GraphTypes types = GraphTypes.v1();

        assertThat(types.size()).isGreaterThan(90);
        assertThat(types.property("playPromptOperation", "resultInfo")).hasValue("graph.resultInfo");
        assertThat(types.isA("recordOperation", "entity")).isTrue();
        assertThat(types.action("graph.participant", "mute")).isPresent();
    }

    @Test
    void theTableIsAsItIsWritten() throws IOException {
        List<String> lines = Files.readAllLines(GraphTypesTable.TABLE);

        assertThat(lines.subList(0, 4)).isEqualTo(GraphTypesTable.table(new ObjectMapper().createObjectNode()));
        assertThat(lines.subList(2, lines.size())).allMatch(line -> line.matches("(type|action|enum) .+| {2}\\S.*"));
    }

    @Test
    void aTableIsWrittenFromMetadata() throws IOException {
        List<String> table = GraphTypesTable.table(new ObjectMapper().readTree("""
                {"types": {
                   "operation": {"base": "entity", "abstract": true, "properties": {"status": "graph.status"}},
                   "sound": {"properties": {"uri": "Edm.String"}}},
                 "operations": [
                   {"name": "play", "boundTo": "graph.call", "returns": "graph.operation",
                    "parameters": {"prompts": "Collection(graph.sound)", "context": "Edm.String"}, "optional": ["context"]},
                   {"name": "keepAlive", "boundTo": "graph.call", "returns": null, "parameters": {}}],
                 "enums": {"status": ["running", "over"]}}"""));

        assertThat(String.join("\n", table.subList(2, table.size()))).isEqualTo("""
                type entity
                  id Edm.String
                type operation : entity abstract
                  status graph.status
                type sound
                  uri Edm.String
                action play graph.call -> graph.operation
                  prompts Collection(graph.sound)
                  context Edm.String?
                action keepAlive graph.call -> nothing
                enum status
                  running
                  over""");
    }
}
