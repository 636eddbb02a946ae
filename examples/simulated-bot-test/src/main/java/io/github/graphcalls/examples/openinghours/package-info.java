/** A calling bot in plain Java. It uses the JDK and Jackson. */
package io.github.graphcalls.examples.openinghours;
