/** What Camel sees: component, endpoint, configuration, producer, consumer, constants and converters. */
package io.github.graphcalls;
