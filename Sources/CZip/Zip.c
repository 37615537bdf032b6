#include "CZip.h"

#include <stdlib.h>
#include <zip.h>

struct rota_zip {
  zip_t *zip;
};

rota_zip *rota_zip_open(const void *bytes, size_t length) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
  zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  zip_error_fini(&error);
  rota_zip *archive = zip ? malloc(sizeof *archive) : NULL;
  if (archive) {
    archive->zip = zip;
  } else if (zip) {
    zip_discard(zip);
  } else if (source) {
    // Whoever opens an archive owns its source, but only if that succeeds.
    zip_source_free(source);
  }
  return archive;
}

void rota_zip_close(rota_zip *archive) {
  zip_discard(archive->zip);
  free(archive);
}

int64_t rota_zip_count(rota_zip *archive) { return zip_get_num_entries(archive->zip, 0); }

const char *rota_zip_name(rota_zip *archive, uint64_t index) { return zip_get_name(archive->zip, index, 0); }

int rota_zip_is_encrypted(rota_zip *archive, uint64_t index) {
  zip_stat_t entry;
  if (zip_stat_index(archive->zip, index, 0, &entry) != 0) return 0;
  return (entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE;
}

int64_t rota_zip_read(rota_zip *archive, uint64_t index, void *bytes, size_t most) {
  zip_file_t *file = zip_fopen_index(archive->zip, index, 0);
  if (!file) return -1;
  size_t read = 0;
  zip_int64_t more = 1;
  while (read < most && more > 0) {
    more = zip_fread(file, (char *)bytes + read, most - read);
    if (more > 0) read += (size_t)more;
  }
  zip_fclose(file);
  return more < 0 ? -1 : (int64_t)read;
}
