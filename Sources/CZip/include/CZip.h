#pragma once

#include <stddef.h>
#include <stdint.h>

// A zip archive in memory, read by libzip. The bytes must outlive it.
typedef struct rota_zip rota_zip;

// NULL where these bytes are no archive that can be read.
rota_zip *rota_zip_open(const void *bytes, size_t length);
void rota_zip_close(rota_zip *archive);

int64_t rota_zip_count(rota_zip *archive);
// NULL where it has none that can be read.
const char *rota_zip_name(rota_zip *archive, uint64_t index);
// Says whether the entry is encrypted.
int rota_zip_is_encrypted(rota_zip *archive, uint64_t index);

// Unpacks at most `most` bytes. How many there were, or -1 where it is damaged; `most` may mean that there is more.
int64_t rota_zip_read(rota_zip *archive, uint64_t index, void *bytes, size_t most);
