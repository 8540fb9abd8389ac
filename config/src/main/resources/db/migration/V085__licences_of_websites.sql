-- The licence under which a website is operated, as a subject's number: no other subject names it. It stands in the
-- content too, which is no key; what was filed before is taken from there as it was written.
alter table icp_website add column licence varchar(60);
${onPostgresql}update icp_website set licence = cast(upper(cast(content as jsonb) ->> 'licenceNumber') as varchar(60)) where cast(content as jsonb) ->> 'commercial' = 'true';
${onDerby}update icp_website set licence = upper(cast(substr(content, locate('"licenceNumber":"', content) + 17, locate('"', content, locate('"licenceNumber":"', content) + 17) - locate('"licenceNumber":"', content) - 17) as varchar(60))) where locate('"licenceNumber":"', content) > 0 and locate('"commercial":true', content) > 0;
create index icp_website_licence on icp_website (licence);
