// MuJoCo of Debian's libmujoco-dev, with what Swift cannot write itself: the library reports a fatal error
// through a callback that must not return, and its default callbacks read the keyboard and write a
// log file into the working folder. Here an error jumps back to the guarded call and becomes a
// return value; warnings are counted by the library (`mjData.warning`) and otherwise left alone.
//
// The functions share static state per object file: call them from one Swift file only.
#ifndef CMUJOCO_SHIM_H
#define CMUJOCO_SHIM_H

#include <mujoco/mujoco.h>
#include <setjmp.h>
#include <string.h>

/// What a guarded call of this thread needs to come back from an error.
struct cmujoco_guard {
  jmp_buf return_point;
  int is_active;
  char message[256];
};

static inline struct cmujoco_guard *cmujoco_guard(void) {
  static _Thread_local struct cmujoco_guard guard;
  return &guard;
}

static inline void cmujoco_on_error(const char *message) {
  struct cmujoco_guard *guard = cmujoco_guard();
  strncpy(guard->message, message ? message : "unknown error", sizeof guard->message - 1);
  if (guard->is_active) longjmp(guard->return_point, 1);
}

static inline void cmujoco_on_warning(const char *message) { (void)message; }

static inline void cmujoco_install_handlers(void) {
  mju_user_error = cmujoco_on_error;
  mju_user_warning = cmujoco_on_warning;
}

/// The text of the last error that a guarded call of this thread met.
static inline const char *cmujoco_last_error(void) { return cmujoco_guard()->message; }

/// mj_loadXML; NULL with the reason in `error`.
static inline mjModel *cmujoco_load(const char *path, char *error, int size) {
  if (setjmp(cmujoco_guard()->return_point)) {
    cmujoco_guard()->is_active = 0;
    strncpy(error, cmujoco_guard()->message, size - 1);
    return NULL;
  }
  cmujoco_guard()->is_active = 1;
  mjModel *model = mj_loadXML(path, NULL, error, size);
  cmujoco_guard()->is_active = 0;
  return model;
}

/// mj_makeData; NULL if it fails.
static inline mjData *cmujoco_make_data(const mjModel *model) {
  if (setjmp(cmujoco_guard()->return_point)) {
    cmujoco_guard()->is_active = 0;
    return NULL;
  }
  cmujoco_guard()->is_active = 1;
  mjData *data = mj_makeData(model);
  cmujoco_guard()->is_active = 0;
  return data;
}

/// mj_step; 0, or 1 when the library gave up.
static inline int cmujoco_step(const mjModel *model, mjData *data) {
  if (setjmp(cmujoco_guard()->return_point)) {
    cmujoco_guard()->is_active = 0;
    return 1;
  }
  cmujoco_guard()->is_active = 1;
  mj_step(model, data);
  cmujoco_guard()->is_active = 0;
  return 0;
}

/// mj_setConst with data of its own, as it overwrites them; 0, or 1 when the library gave up.
static inline int cmujoco_set_const(mjModel *model) {
  mjData *data = cmujoco_make_data(model);
  if (!data) return 1;
  if (setjmp(cmujoco_guard()->return_point)) {
    cmujoco_guard()->is_active = 0;
    mj_deleteData(data);
    return 1;
  }
  cmujoco_guard()->is_active = 1;
  mj_setConst(model, data);
  cmujoco_guard()->is_active = 0;
  mj_deleteData(data);
  return 0;
}

/// mj_forward; 0, or 1 when the library gave up.
static inline int cmujoco_forward(const mjModel *model, mjData *data) {
  if (setjmp(cmujoco_guard()->return_point)) {
    cmujoco_guard()->is_active = 0;
    return 1;
  }
  cmujoco_guard()->is_active = 1;
  mj_forward(model, data);
  cmujoco_guard()->is_active = 0;
  return 0;
}

#endif
