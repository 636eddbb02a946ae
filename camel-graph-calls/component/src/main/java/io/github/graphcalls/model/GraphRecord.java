package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record of Graph's JSON: what was absent is not written, the type comes first. Holds for any ObjectMapper. */
@JacksonAnnotationsInside
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Absent.class)
@JsonPropertyOrder("@odata.type")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface GraphRecord {}
