package io.guanxi.crm.architecture.planted.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Ties its callers to a parser. */
public final class ShowsJson {
    public List<JsonNode> tree() {
        return List.of();
    }
}
