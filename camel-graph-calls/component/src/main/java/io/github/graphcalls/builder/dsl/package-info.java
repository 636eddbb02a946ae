/** The methods themselves, by what a route does with the endpoint: receive from it, send to it, either. */
package io.github.graphcalls.builder.dsl;
