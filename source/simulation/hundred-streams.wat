;; A hundred streams of alea.ts side by side, two to a vector: to the bit what the functions there make of each alone. The
;; same operations on IEEE doubles in the same order, and draws in whole numbers, of which those doubles are exact images.
;; hundred-streams.ts says where in the memory all lies. A row is one number for each of a hundred streams, 800 bytes.
(module
  (import "streams" "memory" (memory 1))

  ;; Stirs rows of codes, from `codes` to before `end`, into the pots of the streams that lie in the first `bytes` of each
  ;; row, a multiple of 16; and writes the number of their states that comes of the pots then, for which `blank` is given,
  ;; each `step` bytes behind the other.
  (func (export "stir")
    (param $codes i32) (param $end i32) (param $pots i32) (param $bytes i32)
    (param $blank f64) (param $states i32) (param $step i32)
    (local $at i32) (local $h v128) (local $n v128)
    (loop $codes
      (local.set $at (i32.const 0))
      (loop $streams
        (local.set $h
          (f64x2.mul
            (v128.const f64x2 0.02519603282416938 0.02519603282416938)
            (f64x2.add
              (v128.load (i32.add (local.get $pots) (local.get $at)))
              (v128.load (i32.add (local.get $codes) (local.get $at))))))
        (local.set $n (f64x2.floor (local.get $h)))
        (local.set $h (f64x2.mul (f64x2.sub (local.get $h) (local.get $n)) (local.get $n)))
        (local.set $n (f64x2.floor (local.get $h)))
        (v128.store
          (i32.add (local.get $pots) (local.get $at))
          (f64x2.add
            (local.get $n)
            (f64x2.mul (f64x2.sub (local.get $h) (local.get $n)) (v128.const f64x2 0x1p32 0x1p32))))
        (br_if $streams
          (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
      (br_if $codes
        (i32.lt_u (local.tee $codes (i32.add (local.get $codes) (i32.const 800))) (local.get $end))))

    (local.set $at (i32.const 0))
    (loop $streams
      (local.set $h
        (f64x2.sub
          (f64x2.splat (local.get $blank))
          (f64x2.mul
            (f64x2.floor (v128.load (i32.add (local.get $pots) (local.get $at))))
            (v128.const f64x2 0x1p-32 0x1p-32))))
      (local.set $h (f64x2.sub (local.get $h) (f64x2.floor (local.get $h))))
      (f64.store (local.get $states) (f64x2.extract_lane 0 (local.get $h)))
      (local.set $states (i32.add (local.get $states) (local.get $step)))
      (f64.store (local.get $states) (f64x2.extract_lane 1 (local.get $h)))
      (local.set $states (i32.add (local.get $states) (local.get $step)))
      (br_if $streams
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes)))))

  ;; Lists the streams, by the bytes before them in a row, whose fifth draw may be below the bound by the first two numbers
  ;; of their states, which lie in two rows. What is not known of the draw is a carry below 2^21, that is 2^-11 of it.
  ;; Returns how many there are.
  (func (export "find")
    (param $states i32) (param $bound f64) (param $list i32) (result i32)
    (local $at i32) (local $next i32) (local $found i32) (local $draw v128)
    (local.set $next (local.get $list))
    (loop $streams
      (local.set $draw
        (f64x2.add
          (f64x2.mul
            (v128.const f64x2 2091639 2091639)
            (v128.load offset=800 (i32.add (local.get $states) (local.get $at))))
          (f64x2.mul
            (f64x2.floor
              (f64x2.add
                (f64x2.mul
                  (v128.const f64x2 2091639 2091639)
                  (v128.load (i32.add (local.get $states) (local.get $at))))
                (v128.const f64x2 0x1p-32 0x1p-32)))
            (v128.const f64x2 0x1p-32 0x1p-32))))
      (local.set $draw
        (f64x2.mul
          (v128.const f64x2 2091639 2091639)
          (f64x2.sub (local.get $draw) (f64x2.floor (local.get $draw)))))
      (local.set $draw (f64x2.sub (local.get $draw) (f64x2.floor (local.get $draw))))
      (local.set $found
        (i64x2.bitmask
          (v128.or
            (f64x2.lt (local.get $draw) (f64x2.splat (local.get $bound)))
            (f64x2.ge (local.get $draw) (v128.const f64x2 0x1.ffcp-1 0x1.ffcp-1)))))
      ;; Both are written down; what is not found is written over.
      (i32.store (local.get $next) (local.get $at))
      (local.set $next
        (i32.add (local.get $next) (i32.shl (i32.and (local.get $found) (i32.const 1)) (i32.const 2))))
      (i32.store (local.get $next) (i32.add (local.get $at) (i32.const 8)))
      (local.set $next
        (i32.add (local.get $next) (i32.shl (i32.shr_u (local.get $found) (i32.const 1)) (i32.const 2))))
      (br_if $streams
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (i32.const 800))))
    (i32.shr_u (i32.sub (local.get $next) (local.get $list)) (i32.const 2)))

  ;; Copies the numbers of the `count` streams that are listed, at least one, out of a row, maybe to its front; each `step`
  ;; bytes behind the other.
  (func (export "gather") (param $list i32) (param $count i32) (param $row i32) (param $into i32) (param $step i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $listed
      (f64.store (local.get $into) (f64.load (i32.add (local.get $row) (i32.load (local.get $list)))))
      (local.set $into (i32.add (local.get $into) (local.get $step)))
      (br_if $listed
        (i32.lt_u (local.tee $list (i32.add (local.get $list) (i32.const 4))) (local.get $end)))))

  ;; Draws on in one stream, from `at` to before `end`, at least one draw. Before it lie the three numbers that it follows
  ;; from; `carried` is where the carry lies.
  (func $draw (export "draw") (param $carried i32) (param $at i32) (param $end i32)
    (local $a i64) (local $b i64) (local $c i64) (local $carry i64)
    (local.set $carry (i64.trunc_f64_u (f64.load (local.get $carried))))
    (local.set $a (i64.trunc_f64_u (f64.mul (f64.load (i32.sub (local.get $at) (i32.const 24))) (f64.const 0x1p32))))
    (local.set $b (i64.trunc_f64_u (f64.mul (f64.load (i32.sub (local.get $at) (i32.const 16))) (f64.const 0x1p32))))
    (local.set $c (i64.trunc_f64_u (f64.mul (f64.load (i32.sub (local.get $at) (i32.const 8))) (f64.const 0x1p32))))
    (loop $draws
      (local.set $carry (i64.add (i64.mul (local.get $a) (i64.const 2091639)) (local.get $carry)))
      (local.set $a (local.get $b))
      (local.set $b (local.get $c))
      (local.set $c (i64.and (local.get $carry) (i64.const 0xffffffff)))
      (local.set $carry (i64.shr_u (local.get $carry) (i64.const 32)))
      (f64.store (local.get $at) (f64.mul (f64.convert_i64_s (local.get $c)) (f64.const 0x1p-32)))
      (br_if $draws
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
    (f64.store (local.get $carried) (f64.convert_i64_s (local.get $carry))))

  ;; Writes the first draws, `bytes` of each, of `count` streams, at least one. They lie `step` bytes behind each other: the
  ;; carry, the three numbers of the state, the draws.
  (func (export "begin") (param $streams i32) (param $count i32) (param $step i32) (param $bytes i32)
    (local $draws i32)
    (loop $each
      (f64.store (local.get $streams) (f64.const 1))
      (local.set $draws (i32.add (local.get $streams) (i32.const 32)))
      (call $draw (local.get $streams) (local.get $draws) (i32.add (local.get $draws) (local.get $bytes)))
      (local.set $streams (i32.add (local.get $streams) (local.get $step)))
      (br_if $each (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))))
