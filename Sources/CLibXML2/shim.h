// What Praxis uses of libxml2. Macros and what Swift cannot call are wrapped.
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <string.h>

static inline void clibxml2_free(void *memory) { xmlFree(memory); }

// The first thing that is wrong with a document; later ones are mostly consequences of it.
typedef struct {
  int is_set;
  int line;
  int column;
  char message[256];
} clibxml2_finding;

static inline void clibxml2_note(void *data, xmlErrorPtr error) {
  (void)data;
  if (!error || !error->ctxt || error->level < XML_ERR_ERROR) return;
  clibxml2_finding *finding = (clibxml2_finding *)((xmlParserCtxtPtr)error->ctxt)->_private;
  if (!finding || finding->is_set) return;
  finding->is_set = 1;
  finding->line = error->line;
  finding->column = error->int2;
  if (error->message) strncpy(finding->message, error->message, sizeof finding->message - 1);
}

// Lets a parser note its first finding, and print none.
static inline void clibxml2_listen(xmlParserCtxtPtr context, clibxml2_finding *finding) {
  memset(finding, 0, sizeof *finding);
  context->_private = finding;
  if (context->sax) context->sax->serror = (xmlStructuredErrorFunc)clibxml2_note;
}

static inline const char *clibxml2_message(const clibxml2_finding *finding) {
  return finding->message;
}
