/** A Spring Boot application that answers calls, and the run of it beside a simulator. */
package io.github.graphcalls.examples.springboot;
