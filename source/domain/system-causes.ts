/**
 * What the codes of failed system calls mean to the person who reads of them; completes «…: ». Two are our own, for what the
 * system has no code of its own for: `ENOCWD` and `ENOTAFOLDER`.
 */
export const systemCauses: Readonly<Record<string, string>> = {
	EACCES: 'permission is denied',
	EBUSY: 'it is in use by another program',
	EDQUOT: 'the disk quota is used up',
	EEXIST: 'it exists already',
	EFBIG: 'the file would be larger than allowed',
	EIO: 'the disk reports an error',
	EISDIR: 'it is a folder',
	ELOOP: 'it is a symbolic link',
	EMFILE: 'too many files are open',
	ENAMETOOLONG: 'the name is too long',
	ENFILE: 'too many files are open',
	ENOCWD: 'the folder that leaktui was started in is gone',
	ENOENT: 'there is no such file or folder',
	ENOSPC: 'the disk is full',
	ENOTAFOLDER: 'it is not a folder',
	ENOTDIR: 'a part of the path is not a folder',
	ENOTSUP: 'the file system there does not take it',
	EPERM: 'permission is denied',
	EROFS: 'the disk is read-only',
	ETXTBSY: 'it is in use by another program',
};
