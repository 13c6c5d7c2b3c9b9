package org.maplebridge.guide;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.restdocs.payload.PayloadDocumentation.requestFields;
import static org.springframework.restdocs.payload.PayloadDocumentation.responseFields;
import static org.springframework.restdocs.request.RequestDocumentation.parameterWithName;
import static org.springframework.restdocs.request.RequestDocumentation.pathParameters;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.restdocs.payload.FieldDescriptor;
import org.springframework.restdocs.request.PathParametersSnippet;

class OrganizationGuideTest extends DocumentedApi {

    private static final String TAG = "Organization";
    private static final Endpoint UNITS = new Endpoint(TAG, "Read the tree of units");
    private static final Endpoint REPLACE_UNITS = new Endpoint(TAG, "Replace the tree of units");
    private static final Endpoint STAFF = new Endpoint(TAG, "Read the staff of a unit");
    private static final Endpoint REPLACE_STAFF = new Endpoint(TAG, "Replace the staff of a unit");
    private static final String XINTANG = "990681102203";
    private static final String COUNTY = "990681000000";

    private static final FieldDescriptor[] TREE = {
        Fields.text("code", "12 digits for an area"),
        Fields.text("name", "name of the unit"),
        Fields.text("kind", "`AREA`, also when absent").optional(),
        Fields.text("kindLabel", "the same in Chinese; ignored when sent").optional(),
        Fields.text("level", "level as data: `VILLAGE`, `TOWN`, `COUNTY` or another"),
        Fields.text("levelLabel", "the same in Chinese; ignored when sent").optional(),
        Fields.subsectionArray("children", "areas below, of the same form").optional(),
        Fields.array("departments", "what hangs on the area and works at its level")
                .optional(),
        Fields.text("departments[].code", "12 to 20 letters or digits"),
        Fields.text("departments[].name", "name of the department"),
        Fields.text("departments[].kind", "`DEPARTMENT`, also when absent, or `DISCIPLINE_INSPECTION`")
                .optional(),
        Fields.text("departments[].kindLabel", "the same in Chinese; ignored when sent")
                .optional()
    };

    private static final FieldDescriptor[] PEOPLE = {
        Fields.text("[].username", "2 to 63 small letters, digits, `.`, `_` or `-`"),
        Fields.text("[].name", "name of the person"),
        Fields.text("[].phone", "shown to administrators and the unit's head; empty removes it, absent keeps it")
                .optional(),
        Fields.array(
                "[].roles",
                "`HANDLER`, `HEAD`, `REGISTRAR`, `SUPERVISOR`, `MEDIATOR`, `GRID_WORKER`, `WHISTLER`, `VOLUNTEER`, `ADMINISTRATOR` or `SYSTEM`"),
        Fields.array("[].roleLabels", "the same in Chinese; ignored when sent").optional()
    };

    private static PathParametersSnippet code() {
        return pathParameters(parameterWithName("code").description("code of the unit"));
    }

    private JsonNode shown(String address) throws Exception {
        return read(http.perform(get(address).with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void showsTheTree() throws Exception {
        http.perform(get("/api/v1/units").with(HANDLER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.children", hasSize(2)))
                .andDo(UNITS.answers("units", responseFields(TREE)));
    }

    @Test
    void takesTheTreeBack() throws Exception {
        http.perform(put("/api/v1/units")
                        .with(ADMIN)
                        .content(shown("/api/v1/units").toString()))
                .andExpect(status().isOk())
                .andDo(REPLACE_UNITS.answers("units-replaced", requestFields(TREE), responseFields(TREE)));
    }

    @Test
    void refusesATreeThatBreaksARule() throws Exception {
        ObjectNode tree = (ObjectNode) shown("/api/v1/units");
        tree.put("code", "12");

        http.perform(put("/api/v1/units").with(ADMIN).content(tree.toString()))
                .andExpect(status().isBadRequest())
                .andDo(REPLACE_UNITS.refuses("units-invalid"));
    }

    @Test
    void keepsUnitsThatHaveWork() throws Exception {
        filed();
        ObjectNode tree = (ObjectNode) shown("/api/v1/units");
        ((ArrayNode) tree.get("children").get(0).get("children")).remove(0);

        http.perform(put("/api/v1/units").with(ADMIN).content(tree.toString()))
                .andExpect(status().isConflict())
                .andDo(REPLACE_UNITS.refuses("units-in-use"));
    }

    @Test
    void letsAdministratorsOnlyReplaceTheTree() throws Exception {
        http.perform(put("/api/v1/units")
                        .with(HANDLER)
                        .content(shown("/api/v1/units").toString()))
                .andExpect(status().isForbidden())
                .andDo(REPLACE_UNITS.refuses("administrators-only"));
    }

    @Test
    void replacesTheStaffOfAUnit() throws Exception {
        String address = "/api/v1/units/{code}/staff";
        JsonNode before = shown("/api/v1/units/" + XINTANG + "/staff");
        ArrayNode after = before.deepCopy();
        ObjectNode added = after.addObject();
        added.put("username", "xintang.grid").put("name", "周小兰").put("phone", "13900000000");
        added.putArray("roles").add("GRID_WORKER");
        added.put("password", "Lantern-by-the-pond");

        http.perform(get(address, XINTANG).with(ADMIN))
                .andExpect(status().isOk())
                .andDo(STAFF.answers("staff", code(), responseFields(PEOPLE)));
        http.perform(put(address, XINTANG).with(ADMIN).content(after.toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(after.size())))
                .andDo(REPLACE_STAFF.answers(
                        "staff-replaced",
                        code(),
                        requestFields(PEOPLE)
                                .and(Fields.text("[].password", "for somebody new, or to give him another; never shown")
                                        .optional()),
                        responseFields(PEOPLE)));
        http.perform(put(address, XINTANG).with(ADMIN).content(before.toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(before.size())));
    }

    @Test
    void refusesStaffThatBreaksARule() throws Exception {
        http.perform(put("/api/v1/units/{code}/staff", XINTANG)
                        .with(ADMIN)
                        .content("[{\"username\":\"A\",\"name\":\"周小兰\",\"roles\":[\"MAYOR\"]}]"))
                .andExpect(status().isBadRequest())
                .andDo(REPLACE_STAFF.refuses("staff-invalid"));
    }

    @Test
    void keepsOneAdministrator() throws Exception {
        ArrayNode staff = (ArrayNode) shown("/api/v1/units/" + COUNTY + "/staff");
        ArrayNode without = json.createArrayNode();
        staff.forEach(person -> {
            if (!person.get("username").asText().equals("admin")) {
                without.add(person);
            }
        });

        http.perform(put("/api/v1/units/{code}/staff", COUNTY).with(ADMIN).content(without.toString()))
                .andExpect(status().isUnprocessableEntity())
                .andDo(REPLACE_STAFF.refuses("last-administrator"));
    }

    @Test
    void showsStaffToThoseAboveOnly() throws Exception {
        http.perform(get("/api/v1/units/{code}/staff", XINTANG).with(HANDLER))
                .andExpect(status().isForbidden())
                .andDo(STAFF.refuses("staff-not-shown"));
        http.perform(get("/api/v1/units/{code}/staff", "110000000000").with(ADMIN))
                .andExpect(status().isNotFound())
                .andDo(STAFF.refuses("unit-unknown"));
    }
}
