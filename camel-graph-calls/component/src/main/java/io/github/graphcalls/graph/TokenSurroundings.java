package io.github.graphcalls.graph;

import java.time.InstantSource;
import org.apache.camel.CamelContext;

/** What a source of tokens may need of the world around it. */
record TokenSurroundings(CamelContext camelContext, GraphSettings settings, HttpClients http, InstantSource clock) {}
