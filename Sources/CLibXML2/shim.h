// What Praxis uses of libxml2. Macros and variadic functions are wrapped, as Swift does not see them.
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

static inline void clibxml2_free(void *memory) { xmlFree(memory); }

static inline void clibxml2_ignore(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

// Keeps libxml2 from printing what it finds: callers ask for the last error instead.
static inline void clibxml2_be_quiet(void) {
  xmlSetStructuredErrorFunc(0, (xmlStructuredErrorFunc)clibxml2_ignore);
}
