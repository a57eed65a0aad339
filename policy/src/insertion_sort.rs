//! Sorting short lists.

/// Sorts a list of some tens of entries by a key; equal ones stay in their order.
///
/// By insertion: the standard library's sort is quicker for long lists, but its code is made anew for every type,
/// several kilobytes each, and every list here is short.
pub fn insertion_sort_by_key<T, K: PartialOrd>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut place = end;
        while place > 0 && key(&list[place]) < key(&list[place - 1]) {
            list.swap(place, place - 1);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_sorted_and_equal_ones_stay_in_their_order() {
        let mut list = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        insertion_sort_by_key(&mut list, |(number, _)| *number);
        assert_eq!(list, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
        insertion_sort_by_key(&mut [] as &mut [u8], |number| *number);
    }
}
