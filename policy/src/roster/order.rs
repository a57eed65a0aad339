//! Sorting long lists.

use core::cmp::Ordering;

/// Sorts a list of rows; equal ones stay in their order.
///
/// By merging, for one type only: the standard library's sort is made anew for every order.
pub fn sort_by(list: &mut Vec<u32>, compare: &mut dyn FnMut(u32, u32) -> Ordering) {
    let mut length = 1;
    let mut merged = Vec::with_capacity(list.len());
    while length < list.len() {
        for pair in list.chunks(2 * length) {
            let (mut left, mut right) = pair.split_at(length.min(pair.len()));
            while let ([first, more @ ..], [other, others @ ..]) = (left, right) {
                if compare(*other, *first) == Ordering::Less {
                    merged.push(*other);
                    right = others;
                } else {
                    merged.push(*first);
                    left = more;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        core::mem::swap(list, &mut merged);
        merged.clear();
        length *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_equal_ones_stay_in_their_order() {
        for length in 0..70_u32 {
            let mut list: Vec<u32> = (0..length)
                .map(|place| place * 7_919 % 23 + place * 100)
                .collect();
            let mut expected = list.clone();
            expected.sort_by_key(|number| number % 10);
            sort_by(&mut list, &mut |one, other| (one % 10).cmp(&(other % 10)));
            assert_eq!(list, expected);
        }
    }
}
