-- Each phone that is plugged in is looked up among the failed jobs that may have left something on their phone. A station has few of
-- them among tens of thousands of jobs; this finds them without reading the others. The serial number stands masked in the document.

create index job_unswept on job (json_extract(document, '$.job.before.identity.serial.value'))
where state in ('NOT_ERASED', 'INDETERMINATE') and json_extract(document, '$.job.memory.SWEPT') is null;
