/** Requests to Graph: URLs, tokens, time-outs, retries, errors. Calls the model only. */
package io.github.graphcalls.graph;
